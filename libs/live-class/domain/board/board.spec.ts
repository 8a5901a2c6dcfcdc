import { boardLimits, type BoardShape } from '@kindling/contracts';
import { decide, evolve, mayShowGlimpse, packPoints, unopened, type LiveCommand, type LiveState, type Who } from '../index.ts';
import type { LiveEvent } from '@kindling/contracts';

const tutor: Who = { personId: 'tutor', name: '王老师', role: 'staff' };
const he: Who = { personId: 'he', name: '张小禾', role: 'pupil' };
const lan: Who = { personId: 'lan', name: '马晓兰', role: 'pupil' };
const line: BoardShape = { is: 'line', c: 0, w: 1, x1: 10, y1: 10, x2: 90, y2: 90 };
const pen: BoardShape = { is: 'pen', c: 4, w: 0, p: packPoints([{ x: 5, y: 5 }, { x: 30, y: 40 }]) };

class Room {
  state: LiveState = unopened;
  constructor() {
    this.give(tutor, { kind: 'class.open', data: { lessonId: 'first-light' } });
    for (const who of [tutor, he, lan]) this.give(who, { kind: 'presence.join', data: {} });
  }
  give(who: Who, command: LiveCommand): string[] {
    const decision = decide(this.state, who, command, this.state.seq * 100);
    if (!decision.ok) return [decision.code];
    return decision.value.map((draft) => {
      this.state = evolve(this.state, { s: this.state.seq + 1, t: this.state.seq * 100, ...draft } as LiveEvent);
      return draft.k;
    });
  }
  put(who: Who, shape: BoardShape = line, page = 0): string[] { return this.give(who, { kind: 'board.put', data: { page, n: 1, shape } }); }
  seqs(page = 0): number[] { return (this.state.board.pages[page] ?? []).map((item) => item.seq); }
}
const undo: LiveCommand = { kind: 'board.undo', data: {} };
const redo: LiveCommand = { kind: 'board.redo', data: {} };
const letAll: LiveCommand = { kind: 'board.let-draw', data: { on: true } };

describe('the board', () => {
  it('keeps what is put on it, in the order of the log, each under its number', () => {
    const room = new Room();
    room.put(tutor);
    room.put(tutor, pen);
    expect(room.state.board.pages[0]).toEqual([{ seq: 5, by: 'tutor', n: 1, shape: line }, { seq: 6, by: 'tutor', n: 1, shape: pen }]);
  });

  it('is shown in place of the slide until a slide is set', () => {
    const room = new Room();
    const slide: LiveCommand = { kind: 'slide.set', data: { lessonId: 'first-light', stepId: 'theory', frame: 0 } };
    room.give(tutor, slide);
    expect(room.give(tutor, { kind: 'board.show', data: { on: true } })).toEqual(['board.shown']);
    expect(room.state.board.shown).toBe(true);
    expect(room.give(tutor, slide)).toEqual(['slide.set']);
    expect(room.state.board.shown).toBe(false);
    expect(room.give(tutor, slide)).toEqual([]);
  });

  it('gives way to own slides, and own slides to the lesson', () => {
    const room = new Room();
    const show: LiveCommand = { kind: 'deck.show', data: { deckId: 'd1', page: 2 } };
    room.give(tutor, { kind: 'board.show', data: { on: true } });
    expect([room.give(tutor, show), room.give(tutor, show), room.give(he, show)].flat()).toEqual(['deck.shown', 'live.not-allowed']);
    expect(room.state).toMatchObject({ deck: { deckId: 'd1', page: 2 }, board: { shown: false } });
    room.give(tutor, { kind: 'slide.set', data: { lessonId: 'first-light', stepId: 'theory', frame: 0 } });
    expect(room.state.deck).toBeNull();
  });

  it('has pages that the tutor adds and turns', () => {
    const room = new Room();
    room.give(tutor, { kind: 'board.add-page', data: {} });
    expect(room.state.board).toMatchObject({ page: 1, pages: [[], []] });
    expect(room.give(tutor, { kind: 'board.go', data: { page: 0 } })).toEqual(['board.page-set']);
    expect(room.give(tutor, { kind: 'board.go', data: { page: 2 } })).toEqual(['resource.not-found']);
    expect(room.put(tutor, line, 2)).toEqual(['resource.not-found']);
    for (let page = 2; page < boardLimits.pages; page++) room.give(tutor, { kind: 'board.add-page', data: {} });
    expect(room.give(tutor, { kind: 'board.add-page', data: {} })).toEqual(['live.board-full']);
  });

  describe('drawing by pupils', () => {
    it('waits for the tutor’s leave, for one or for all', () => {
      const room = new Room();
      expect([room.put(he), room.give(he, undo)].flat()).toEqual(['live.drawing-not-let', 'live.drawing-not-let']);
      room.give(tutor, { kind: 'board.let-draw', data: { personId: 'he', on: true } });
      expect([room.put(he), room.put(lan)].flat()).toEqual(['board.put', 'live.drawing-not-let']);
      room.give(tutor, letAll);
      expect(room.put(lan)).toEqual(['board.put']);
      room.give(tutor, { kind: 'board.let-draw', data: { on: false } });
      expect([room.put(he), room.put(lan)].flat()).toEqual(['live.drawing-not-let', 'live.drawing-not-let']);
      expect(room.give(tutor, { kind: 'board.let-draw', data: { personId: 'nobody', on: true } })).toEqual(['resource.not-found']);
    });
    it('rubs out what is their own; the tutor anything', () => {
      const room = new Room();
      room.give(tutor, letAll);
      room.put(tutor);
      room.put(he);
      const [tutors = 0, his = 0] = room.seqs();
      expect(room.give(he, { kind: 'board.erase', data: { page: 0, items: [tutors, his] } })).toEqual(['live.not-allowed']);
      expect(room.give(he, { kind: 'board.erase', data: { page: 0, items: [his, 999] } })).toEqual(['board.erased']);
      expect(room.give(he, { kind: 'board.erase', data: { page: 0, items: [his] } })).toEqual([]);
      room.put(he);
      expect(room.give(tutor, { kind: 'board.erase', data: { page: 0, items: room.seqs() } })).toEqual(['board.erased']);
      expect(room.seqs()).toEqual([]);
    });
    const staffOnly: LiveCommand[] = [{ kind: 'board.show', data: { on: true } }, { kind: 'board.clear', data: { page: 0 } }, { kind: 'board.add-page', data: {} }, { kind: 'board.go', data: { page: 0 } }, letAll];
    it.each(staffOnly.map((command): [string, LiveCommand] => [command.kind, command]))('never reaches %s', (_, command) => {
      const room = new Room();
      room.give(tutor, letAll);
      expect(room.give(he, command)).toEqual(['live.not-allowed']);
    });
  });

  describe('taking back', () => {
    it('undoes and redoes one’s own changes only, whatever others did meanwhile', () => {
      const room = new Room();
      room.give(tutor, letAll);
      room.put(he);
      room.put(tutor);
      const [his = 0, tutors = 0] = room.seqs();
      room.give(he, undo);
      expect(room.seqs()).toEqual([tutors]);
      expect(room.give(he, undo)).toEqual([]);
      room.give(he, redo);
      expect(room.seqs()).toEqual([his, tutors]);
      room.put(he);
      expect(room.give(he, redo)).toEqual([]);
    });
    it('brings back what was rubbed out and what was cleared, at its old place', () => {
      const room = new Room();
      for (let count = 0; count < 3; count++) room.put(tutor);
      const all = room.seqs();
      room.give(tutor, { kind: 'board.erase', data: { page: 0, items: [all[1] ?? 0] } });
      room.give(tutor, { kind: 'board.clear', data: { page: 0 } });
      expect(room.seqs()).toEqual([]);
      room.give(tutor, undo);
      room.give(tutor, undo);
      expect(room.seqs()).toEqual(all);
    });
    it('reaches back thirty changes', () => {
      const room = new Room();
      for (let count = 0; count < 40; count++) room.put(tutor);
      for (let count = 0; count < 40; count++) room.give(tutor, undo);
      expect(room.seqs()).toHaveLength(10);
    });
  });

  describe('limits', () => {
    it('refuses points that are none, or lie off the board', () => {
      const room = new Room();
      expect(room.put(tutor, { ...pen, p: 'A' } as BoardShape)).toEqual(['request.malformed']);
      expect(room.put(tutor, { ...pen, p: packPoints([{ x: 2000, y: 1 }]) } as BoardShape)).toEqual(['request.malformed']);
    });
    it('refuses a page of too many items, also when they come back by undo', () => {
      const room = new Room();
      room.put(tutor);
      room.give(tutor, { kind: 'board.erase', data: { page: 0, items: room.seqs() } });
      room.give(tutor, letAll);
      for (let count = 0; count < boardLimits.itemsOnPage; count++) room.put(he);
      expect(room.put(he)).toEqual(['live.board-full']);
      expect(room.give(tutor, undo)).toEqual(['live.board-full']);
    });
    it('refuses a page of too many points', () => {
      const room = new Room();
      const long: BoardShape = { ...pen, p: packPoints(Array.from({ length: 370 }, (_, at) => ({ x: at % 2 === 0 ? 0 : 1000, y: 0 }))).slice(0, 1480) } as BoardShape;
      const answers = new Set(Array.from({ length: 90 }, () => room.put(tutor, long)).flat());
      expect(answers).toEqual(new Set(['board.put', 'live.board-full']));
      expect(room.seqs().length).toBeLessThan(90);
    });
  });

  it('shows glimpses only of those who may draw, on pages that are there', () => {
    const room = new Room();
    const pointer = { is: 'pointer', page: 0, at: { x: 1, y: 1 } } as const;
    expect([tutor, he].map((who) => mayShowGlimpse(room.state, who, pointer))).toEqual([true, false]);
    room.give(tutor, letAll);
    expect(mayShowGlimpse(room.state, he, pointer)).toBe(true);
    expect(mayShowGlimpse(room.state, he, { ...pointer, page: 3 })).toBe(false);
    expect(mayShowGlimpse(room.state, he, { is: 'sketch', page: 0, n: 1, c: 0, w: 0, p: 'A' })).toBe(false);
    room.give(tutor, { kind: 'pupil.remove', data: { personId: 'he' } });
    expect(mayShowGlimpse(room.state, he, pointer)).toBe(false);
    room.give(tutor, { kind: 'class.close', data: {} });
    expect(mayShowGlimpse(room.state, tutor, pointer)).toBe(false);
  });
});
