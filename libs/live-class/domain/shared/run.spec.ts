import type { LiveCommand, SharedRun } from '../index.ts';
import { MOST_DEEDS, simTime } from '../index.ts';
import { goes, he, join, lan, opened, outcome, play, teacher, tutor, type Turn } from '../play-test-class.ts';

const share = (format: 'text' | 'python' = 'text', body = 'first'): Turn => [tutor, { kind: 'share.open', data: { shareId: `s-${body}`, format, title: '闪烁', exerciseId: null, body, diagram: { version: 1, parts: [], connections: [] } } }];
const start = (who = tutor, runId = 'run'): Turn => [who, { kind: 'run.start', data: { runId } }];
const press = (step: number, who = tutor, runId = 'run'): Turn => [who, { kind: 'run.do', data: { runId, step, deed: { do: 'press', part: 'button', key: '' } } }];
const pace = (speed: number, who = tutor): Turn => [who, { kind: 'run.pace', data: { speed } }];
const all = [opened, join(tutor), join(teacher), join(he), join(lan), share()];
const given: Turn[] = [...all, [he, { kind: 'pen.ask', data: {} }], [tutor, { kind: 'pen.give', data: { personId: 'he' } }]];
const run = (played: ReturnType<typeof play>): SharedRun => { if (!played.state.run) throw new Error('nothing runs'); return played.state.run; };

describe('the shared board', () => {
  it('runs the program as it was at the start, whatever is written since', () => {
    const written: Turn = [tutor, { kind: 'share.edit', data: { shareId: 's-first', version: 0, changes: [{ from: 0, to: 5, insert: 'second' }], caret: null } }];
    expect(run(play(...all, start(), written)).body).toBe('first');
    expect(run(play(...all, start(), written, start(tutor, 'again')))).toMatchObject({ id: 'again', body: 'second', deeds: [] });
    expect(outcome(play(...all, start(), start()))).toEqual([]);
  });
  it('is run by the one who writes or leads, and by nobody else', () => {
    for (const command of [{ kind: 'run.start', data: { runId: 'x' } }, { kind: 'run.pace', data: { speed: 2 } }, { kind: 'run.stop', data: {} }] satisfies LiveCommand[]) {
      for (const who of [teacher, lan]) expect(outcome(play(...given, start(he), [who, command]))).toEqual(['live.no-pen']);
      for (const who of [tutor, he]) expect(outcome(play(...given, start(he), [who, command]))[0]).toMatch(/^run\./);
    }
  });
  it('feels the hands of the one with the pen only', () => {
    expect(outcome(play(...given, start(), press(10, he)))).toEqual(['run.done']);
    for (const who of [tutor, teacher, lan]) expect(outcome(play(...given, start(), press(10, who)))).toEqual(['live.no-pen']);
    expect(outcome(play(...given, start(), press(10, he), goes(he), press(12)))).toEqual(['run.done']);
  });
  it('keeps what hands did in order, of this run, and not ahead of time', () => {
    expect(run(play(...all, start(), press(10), press(10), press(40))).deeds.map(({ step }) => step)).toEqual([10, 10, 40]);
    expect(outcome(play(...all, start(), press(40), press(39)))).toEqual(['resource.conflict']);
    expect(outcome(play(...all, start(), press(50_000)))).toEqual(['resource.conflict']);
    expect(outcome(play(...all, start(), press(10, tutor, 'other')))).toEqual(['resource.not-found']);
    const many = Array.from({ length: MOST_DEEDS }, () => press(1));
    expect(outcome(play(...all, start(), ...many, press(1)))).toEqual(['request.too-many']);
  });
  it('has one clock, whatever its speed was in between', () => {
    const played = play(...all, start(), pace(2), pace(0), pace(0.5));
    // A second at 1, one at 2, one standing still.
    expect(run(played).clock).toEqual({ simMs: 3000, at: played.at, speed: 0.5 });
    expect(simTime(run(played), played.at + 1000)).toBe(3500);
    expect(outcome(play(...all, start(), pace(1)))).toEqual([]);
  });
  it('ends with its program', () => {
    expect(play(...all, start(), [tutor, { kind: 'share.close', data: {} }]).state.run).toBeNull();
    expect(play(...all, start(), share('text', 'other')).state.run).toBeNull();
    expect(outcome(play(opened, join(tutor), start()))).toEqual(['resource.not-found']);
    expect(outcome(play(opened, join(tutor), share('python'), start()))).toEqual(['request.malformed']);
  });
});
