import type { LiveEvent } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { captionsOf, chaptersOf, clockOf, digest, fold, joinSpans, PART_MS, placesAt, ReplayTrack, searchIn, unopened, wordsIn, writtenIn, type LiveState } from '../index.ts';

type Draft = LiveEvent extends infer E ? (E extends LiveEvent ? Omit<E, 's'> : never) : never;
const numbered = (...drafts: Draft[]): LiveEvent[] => drafts.map((draft, at) => ({ ...draft, s: at + 1 }) as LiveEvent);
const opened: Draft = { t: 0, k: 'class.opened', u: 'tutor', d: { lessonId: 'first' } };
const slide = (t: number, stepId: string, frame = 0): Draft => ({ t, k: 'slide.set', u: 'tutor', d: { lessonId: 'first', stepId, frame } });
const said = (t: number, text: string, u = 'he'): Draft => ({ t, k: 'chat.said', u, d: { text } });

describe('chapters', () => {
  it('begin with another step, not with another picture of it, and with every vote', () => {
    const events = numbered(opened, slide(1000, 'recall'), slide(2000, 'theory'), slide(3000, 'theory', 1), { t: 4000, k: 'poll.opened', u: 'tutor', d: { pollId: 'p', question: '懂了吗？', options: ['懂', '不懂'] } });
    expect(chaptersOf(events, [], 5000)).toEqual([
      { kind: 'slide', atMs: 1000, lessonId: 'first', stepId: 'recall' }, { kind: 'slide', atMs: 2000, lessonId: 'first', stepId: 'theory' }, { kind: 'poll', atMs: 4000, question: '懂了吗？' }]);
  });
  it('have a break where nobody speaks or shows anything for three minutes, whatever pupils do meanwhile', () => {
    const step: Draft = { t: 200_000, k: 'step.at', u: 'he', d: { lessonId: 'first', stepId: 'make', passed: 1, of: 3 } };
    expect(chaptersOf(numbered(opened, step, slide(400_000, 'exit')), [[0, 60_000]], 420_000)[0]).toEqual({ kind: 'break', atMs: 60_000, untilMs: 400_000 });
    expect(chaptersOf(numbered(opened, slide(400_000, 'exit')), [[0, 230_000]], 420_000).map((mark) => mark.kind)).toEqual(['slide']);
  });
  it('begin with the board and with own slides, not with each of their pages', () => {
    const deck = (t: number, page: number): Draft => ({ t, k: 'deck.shown', u: 'tutor', d: { deckId: 'd', page } });
    const board = (t: number, on: boolean): Draft => ({ t, k: 'board.shown', u: 'tutor', d: { on } });
    expect(chaptersOf(numbered(opened, slide(1000, 'recall'), board(2000, true), board(3000, false), deck(4000, 0), deck(5000, 1), slide(6000, 'recall')), [], 7000).map((mark) => [mark.kind, mark.atMs])).toEqual([
      ['slide', 1000], ['board', 2000], ['deck', 4000], ['slide', 6000]]);
  });
  it('join sentences that follow each other', () => {
    expect(joinSpans([[9000, 12_000], [0, 5000], [5060, 8000], [20_000, 21_000]])).toEqual([[0, 12_000], [20_000, 21_000]]);
  });
});

describe('a track of a class', () => {
  const random = seededRandom(45);
  const lastsMs = 20 * PART_MS;
  const events = numbered(opened, ...Array.from({ length: 600 }, (_, at): Draft => (at % 3 === 0 ? slide(at * 2000 + 7, `step-${at % 9}`, at % 4) : said(at * 2000 + 7, `第${at}句`, `pupil-${Math.floor(random() * 9)}`))));
  const until = (atMs: number): LiveState => fold(unopened, events.filter((event) => event.t <= atMs));
  const serve = (wanted: { fromMs: number; toMs: number; state: boolean }) => ({
    fromMs: wanted.fromMs, toMs: wanted.toMs, events: events.filter((event) => event.t >= wanted.fromMs && event.t < wanted.toMs), state: wanted.state ? fold(unopened, events.filter((event) => event.t < wanted.fromMs)) : null,
  });
  /** Loads as a player does. */
  const ready = (track: ReplayTrack, atMs: number): number => {
    let loads = 0;
    for (let wanted = track.wants(atMs, 0); wanted; wanted = track.wants(atMs, 0)) { track.put(serve(wanted)); loads++; }
    return loads;
  };

  it('needs one answer for a jump to anywhere, and none to go on within it', () => {
    const track = new ReplayTrack(lastsMs);
    expect(track.stateAt(11 * PART_MS)).toBeNull();
    expect(ready(track, 11 * PART_MS + 5)).toBe(1);
    expect(ready(track, 11 * PART_MS + 50_000)).toBe(0);
    expect(track.wants(11 * PART_MS + 50_000, 15_000)).toEqual({ fromMs: 12 * PART_MS, toMs: 13 * PART_MS, state: false });
  });
  it('shows at every moment what the live class showed, wherever it jumps', () => {
    const track = new ReplayTrack(lastsMs);
    for (let jump = 0; jump < 120; jump++) {
      const atMs = Math.floor(random() * lastsMs);
      ready(track, atMs);
      const state = track.stateAt(atMs);
      expect(state && digest(state)).toBe(digest(until(atMs)));
    }
  });
  it('asks for a minute again with what was before, when the minutes between are missing', () => {
    const track = new ReplayTrack(lastsMs);
    ready(track, 0);
    expect(track.wants(5 * PART_MS, 0)).toMatchObject({ fromMs: 5 * PART_MS, state: true });
    track.put(serve({ fromMs: 5 * PART_MS, toMs: 6 * PART_MS, state: false }));
    expect(track.has(5 * PART_MS)).toBe(false);
    expect(ready(track, 5 * PART_MS)).toBe(1);
    expect(track.has(5 * PART_MS)).toBe(true);
  });
  it('wants nothing behind the end', () => {
    const track = new ReplayTrack(90_000);
    for (const at of [0, 1]) track.put({ fromMs: at * PART_MS, toMs: (at + 1) * PART_MS, state: at === 0 ? unopened : null, events: [] });
    expect(track.wants(80_000, 60_000)).toBeNull();
  });
});

describe('looking for words', () => {
  const lines = numbered(opened, said(5000, '电阻 220 欧'), said(6000, 'ＬＥＤ不亮'), said(7000, '')).flatMap((event) => wordsIn(event) ?? []);
  it('finds parts of words in any width and case, in the order of the class', () => {
    expect(searchIn(lines, 'led').map((hit) => hit.atMs)).toEqual([6000]);
    expect(searchIn(lines, '电阻 220').map((hit) => hit.atMs)).toEqual([5000]);
    expect(searchIn(lines, '  ')).toEqual([]);
  });
  it('finds what was written on the board, and what a shared program came to', () => {
    const text: Draft = { t: 2000, k: 'board.put', u: 'tutor', d: { page: 0, n: 1, shape: { is: 'text', c: 0, w: 0, x: 1, y: 1, text: '电流从正极出发' } } };
    const shared: Draft = { t: 3000, k: 'share.opened', u: 'tutor', d: { shareId: 'one', format: 'text', title: '闪灯', exerciseId: null, body: 'delay(500);', diagram: { parts: [], wires: [] } } as never };
    const edited = (t: number, from: number, to: number, insert: string): Draft => ({ t, k: 'share.edited', u: 'he', d: { changes: [{ from, to, insert }], caret: null } });
    const events = numbered(opened, text, shared, edited(4000, 6, 9, '25'), edited(5000, 8, 8, '0'));
    expect(wordsIn(events[1] as LiveEvent)).toMatchObject({ kind: 'board', atMs: 2000 });
    expect(searchIn(writtenIn(events), 'delay(250)')).toEqual([{ kind: 'code', atMs: 5000, personId: 'he', text: '闪灯\ndelay(250);' }]);
  });
  it('leaves out hidden lines, which are empty', () => { expect(lines).toHaveLength(2); });
});

describe('places to try', () => {
  it('are what was on show and then where the pupil was', () => {
    const state = fold(unopened, numbered(opened, slide(1000, 'theory'), { t: 2000, k: 'step.at', u: 'he', d: { lessonId: 'first', stepId: 'make', passed: 0, of: 2 } }));
    expect(placesAt(state, 'he').map((place) => place.stepId)).toEqual(['theory', 'make']);
    expect(placesAt(state, 'lan').map((place) => place.stepId)).toEqual(['theory']);
    expect(placesAt(unopened, 'he')).toEqual([]);
  });
});

describe('notes as captions', () => {
  it('are a WebVTT file whose cues end with the next note', () => {
    const file = captionsOf([{ atMs: 65_250, text: '看这里 --> <b>\n第二行', by: '王老师' }, { atMs: 5000, text: '开始', by: '王老师' }], 70_000);
    expect(file).toBe('WEBVTT\n\n00:00:05.000 --> 00:00:35.000\n<v 王老师>开始\n\n00:01:05.250 --> 00:01:10.000\n<v 王老师>看这里 --&gt; &lt;b&gt; 第二行\n\n');
  });
  it('say times as people read them', () => { expect([clockOf(0), clockOf(65_999), clockOf(3_723_000)]).toEqual(['0:00', '1:05', '1:02:03']); });
});
