import type { Aside, LiveEvent } from '@kindling/contracts';
import { asSeenBy, decideAside, fold, helpOf, unopened, type LiveCommand } from '../index.ts';
import { goes, he, join, lan, opened, outcome, play, teacher, tutor, type Turn } from '../play-test-class.ts';

const all = [opened, join(tutor), join(teacher), join(he), join(lan)];
const tip = (text: string | null = '看看 else'): Turn => [tutor, { kind: 'help.tip', data: { personId: 'he', text } }];
const ask = (by = tutor): Turn => [by, { kind: 'help.ask-to-write', data: { personId: 'he' } }];
const allow = (by = he): Turn => [by, { kind: 'help.allow', data: {} }];
const end = (by: typeof he, personId?: string): Turn => [by, { kind: 'help.end', data: personId ? { personId } : {} }];

describe('help for one pupil', () => {
  it('is a tip that stays until the next, from any staff in the room', () => {
    const tipped = play(...all, tip());
    expect(helpOf(tipped.state, 'he').tip).toEqual({ seq: tipped.state.seq, by: 'tutor', text: '看看 else' });
    expect(helpOf(play(...all, tip(), [teacher, { kind: 'help.tip', data: { personId: 'he', text: null } }]).state, 'he').tip).toMatchObject({ by: 'teacher', text: null });
    expect(outcome(play(...all, [tutor, { kind: 'help.tip', data: { personId: 'teacher', text: 'x' } }]))).toEqual(['resource.not-found']);
  });
  const staffs: LiveCommand[] = [{ kind: 'help.tip', data: { personId: 'lan', text: 'x' } }, { kind: 'help.ask-to-write', data: { personId: 'lan' } }, { kind: 'help.end', data: { personId: 'lan' } }];
  it.each(staffs.map((command) => [command.kind, command] as const))('%s is not for pupils', (_, command) => {
    expect(outcome(play(...all, [he, command]))).toEqual(['live.not-allowed']);
  });

  describe('by writing in their program', () => {
    it('begins with the pupil saying yes', () => {
      expect(helpOf(play(...all, ask()).state, 'he').hand).toEqual({ is: 'asked', by: 'tutor' });
      expect(helpOf(play(...all, ask(), allow()).state, 'he').hand).toEqual({ is: 'allowed', by: 'tutor' });
      expect(outcome(play(...all, allow()))).toEqual(['resource.conflict']);
      expect(outcome(play(...all, ask(), allow(lan)))).toEqual(['resource.conflict']);
    });
    it('has one helper at a time', () => {
      expect(outcome(play(...all, ask(), ask()))).toEqual([]);
      expect(outcome(play(...all, ask(), ask(teacher)))).toEqual(['resource.conflict']);
    });
    it.each<[string, Turn]>([
      ['the pupil ends it', end(he)], ['staff end it', end(teacher, 'he')], ['the pupil goes', goes(he)], ['the helper goes', goes(tutor)], ['the pupil is sent out', [tutor, { kind: 'pupil.remove', data: { personId: 'he' } }]],
    ])('ends when %s', (_, turn) => {
      for (const before of [[ask()], [ask(), allow()]]) {
        const ended = play(...all, ...before, turn);
        expect(outcome(ended)).toContain('help.ended');
        expect(helpOf(ended.state, 'he').hand).toEqual({ is: 'none' });
      }
    });
  });

  it('is read by that pupil and the staff, and leaves others no more than a number', () => {
    const { log, state } = play(...all, tip(), ask(), allow());
    const seen = (reader: typeof he): LiveEvent[] => log.map((event) => asSeenBy(event, reader));
    for (const reader of [tutor, teacher, he]) expect(seen(reader)).toEqual(log);
    expect(JSON.stringify(seen(lan))).not.toContain('else');
    expect(seen(lan).slice(-3).map((event) => event.k)).toEqual(['veiled', 'veiled', 'veiled']);
    expect(fold(unopened, seen(lan))).toMatchObject({ seq: state.seq, help: {} });
  });
});

describe('what is said aside', () => {
  const { state } = play(...all, ask(), allow());
  const watch: Aside = { is: 'watch', on: true };
  const work: Aside = { is: 'work', version: 0, refused: false, work: null };
  const write: Aside = { is: 'write', version: 0, changes: [] };
  const code = (who: typeof he, to: string, aside: Aside, at = state): string => { const decided = decideAside(at, who, to, aside); return decided.ok ? 'yes' : decided.code; };

  it('goes from staff to pupils and from pupils to staff', () => {
    expect(code(tutor, 'he', watch)).toBe('yes');
    expect(code(teacher, 'lan', { is: 'point', at: { on: 'line', line: 3 } })).toBe('yes');
    expect(code(he, 'tutor', work)).toBe('yes');
  });
  it('never goes from pupil to pupil, nor lets a pupil look, point or write', () => {
    expect(code(he, 'lan', work)).toBe('resource.not-found');
    for (const aside of [watch, write, { is: 'point', at: null } as const]) expect(code(he, 'tutor', aside)).toBe('live.not-allowed');
    expect(code(tutor, 'he', work)).toBe('live.not-allowed');
  });
  it('writes only where, and by whom, the pupil has allowed it', () => {
    expect(code(tutor, 'he', write)).toBe('yes');
    expect(code(teacher, 'he', write)).toBe('live.not-allowed-to-write');
    expect(code(tutor, 'lan', write)).toBe('live.not-allowed-to-write');
    expect(code(tutor, 'he', write, play(...all, ask()).state)).toBe('live.not-allowed-to-write');
    expect(code(tutor, 'he', write, play(...all, ask(), allow(), end(he)).state)).toBe('live.not-allowed-to-write');
  });
  it('reaches nobody who is away, unknown or the same kind, and nothing after the class', () => {
    expect(code(tutor, 'he', watch, play(...all, goes(he)).state)).toBe('resource.not-found');
    expect(code(tutor, 'nobody', watch)).toBe('resource.not-found');
    expect(code(tutor, 'teacher', watch)).toBe('resource.not-found');
    expect(code(tutor, 'he', watch, play(...all, [tutor, { kind: 'class.close', data: {} }]).state)).toBe('live.not-open');
    expect(code(he, 'tutor', work, play(...all, [tutor, { kind: 'pupil.remove', data: { personId: 'he' } }]).state)).toBe('live.removed');
  });
});
