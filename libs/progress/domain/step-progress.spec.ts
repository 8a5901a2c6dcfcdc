import type { StepState } from '@kindling/contracts';
import { advance, untouched, type StepEvent, type StepProgress } from './step-progress.ts';

const after = (...events: StepEvent[]): StepProgress => events.reduce(advance, untouched);
const check = (passed: string[], failed: string[]): StepEvent => ({ kind: 'checked', verdict: failed.length === 0 ? 'passed' : 'failed', passed, failed });
const fail = (...failed: string[]): StepEvent => check([], failed);
const pass = check(['a', 'b'], []);
const error = (code: string): StepEvent => ({ kind: 'compile-failed', code });
const work = (seconds: number, graded = true): StepEvent => ({ kind: 'worked', seconds, graded });
const threeTimes = (event: StepEvent): StepEvent[] => [event, event, event];
const hand = { up: { kind: 'hand-raised' }, down: { kind: 'hand-lowered' } } as const;

describe('the life of a step', () => {
  const reached: Record<StepState, StepProgress> = {
    none: untouched, started: after({ kind: 'visited' }), stuck: after(...threeTimes(fail('a', 'b'))), help: after(hand.up),
    done: after(fail('a', 'b'), pass), 'first-try': after(pass),
  };
  const events: Record<string, StepEvent> = {
    'visited': { kind: 'visited' }, 'finished': { kind: 'finished' }, 'worked a minute': work(60), 'compile error': error('x'),
    'check fails as before': fail('a', 'b'), 'a new check passes': check(['a'], ['b']), 'all pass': pass, 'hand up': hand.up, 'hand down': hand.down,
  };
  const table: Record<string, Record<StepState, StepState>> = {
    'visited': { none: 'started', started: 'started', stuck: 'stuck', help: 'help', done: 'done', 'first-try': 'first-try' },
    'finished': { none: 'done', started: 'done', stuck: 'done', help: 'done', done: 'done', 'first-try': 'first-try' },
    'worked a minute': { none: 'started', started: 'started', stuck: 'stuck', help: 'help', done: 'done', 'first-try': 'first-try' },
    'compile error': { none: 'started', started: 'started', stuck: 'stuck', help: 'help', done: 'done', 'first-try': 'first-try' },
    'check fails as before': { none: 'started', started: 'started', stuck: 'stuck', help: 'help', done: 'done', 'first-try': 'first-try' },
    'a new check passes': { none: 'started', started: 'started', stuck: 'started', help: 'help', done: 'done', 'first-try': 'first-try' },
    'all pass': { none: 'first-try', started: 'first-try', stuck: 'done', help: 'first-try', done: 'done', 'first-try': 'first-try' },
    'hand up': { none: 'help', started: 'help', stuck: 'help', help: 'help', done: 'done', 'first-try': 'first-try' },
    'hand down': { none: 'none', started: 'started', stuck: 'stuck', help: 'started', done: 'done', 'first-try': 'first-try' },
  };
  const cases = Object.entries(table).flatMap(([event, row]) => Object.entries(row).map(([from, to]) => [from as StepState, event, to] as const));
  it.each(cases)('%s, %s: %s', (from, event, to) => {
    const happened = events[event];
    expect(happened && advance(reached[from], happened).state).toBe(to);
  });
  it('calls a grown-up at the thirteenth try, whatever fails, and once for the same step', () => {
    const fail = (check: string): StepEvent => ({ kind: 'checked', verdict: 'failed', passed: [], failed: [check] });
    const tries = (count: number) => after(...Array.from({ length: count }, (_, at) => fail(at % 2 === 0 ? 'led' : 'time')));
    expect(tries(12)).toMatchObject({ state: 'started', attempts: 12 });
    expect(tries(13)).toMatchObject({ state: 'stuck', stuckBecause: 'thirteen-tries' });
    expect(advance(advance({ ...tries(13), state: 'help' }, { kind: 'hand-lowered' }), fail('led'))).toMatchObject({ state: 'started', attempts: 14 });
  });
  it('names a reason exactly while somebody is needed', () => {
    for (const from of Object.values(reached)) {
      for (const event of Object.values(events)) {
        const next = advance(from, event);
        expect(next.stuckBecause !== null).toBe(next.state === 'stuck' || next.state === 'help');
      }
    }
  });
});

describe('a first try', () => {
  it('is over once a check failed or did not compile', () => {
    expect(after({ kind: 'visited' }, work(600), pass).state).toBe('first-try');
    expect(after(fail('a'), pass).state).toBe('done');
    expect(after(error('x'), pass)).toMatchObject({ state: 'done', attempts: 2 });
  });
  it('is not given to a program that could not be run', () => {
    expect(after({ kind: 'checked', verdict: 'failed', passed: [], failed: [] }).state).toBe('started');
  });
});

describe('being stuck', () => {
  it('comes from the same check three times, not from different ones', () => {
    expect(after(...threeTimes(fail('a')))).toMatchObject({ state: 'stuck', stuckBecause: 'same-check-three-times' });
    expect(after(fail('a'), fail('b'), fail('a')).state).toBe('started');
  });
  it('comes from the same compile error three times in a row', () => {
    expect(after(...threeTimes(error('semicolon')))).toMatchObject({ state: 'stuck', stuckBecause: 'same-compile-error-three-times' });
    expect(after(error('semicolon'), error('semicolon'), error('other'), error('semicolon')).state).toBe('started');
    expect(after(error('semicolon'), error('semicolon'), fail('a'), error('semicolon')).state).toBe('started');
  });
  it('comes from eight active minutes without a newly passing check, checked or not', () => {
    expect(after(work(300), work(179)).state).toBe('started');
    expect(after(work(300), work(180))).toMatchObject({ state: 'stuck', stuckBecause: 'no-new-check-for-eight-minutes' });
    expect(after(work(300), check(['a'], ['b']), work(300)).state).toBe('started');
    expect(after(check(['a'], ['b']), work(300), check(['a'], ['b']), work(300)).state).toBe('stuck');
  });
  it('never comes from long reading: time counts against checks only where there are some', () => {
    expect(after(work(300, false), work(300, false))).toMatchObject({ state: 'started', seconds: 600 });
  });
  it('ends when the check that was in the way passes, and another one may then fail three times', () => {
    const stuck = after(check(['b'], ['a']), ...threeTimes(check(['b'], ['a'])));
    expect(stuck.state).toBe('stuck');
    const other = check(['a'], ['b']);
    expect(advance(stuck, other)).toMatchObject({ state: 'started', stuckBecause: null });
    expect([other, other, other].reduce(advance, stuck).state).toBe('stuck');
  });
  it('ends when the program compiles again', () => {
    expect([...threeTimes(error('x')), fail('a')].reduce(advance, untouched)).toMatchObject({ state: 'started', stuckBecause: null });
  });
  it('does not end with another mistake', () => {
    expect(after(...threeTimes(error('x')), error('y')).state).toBe('stuck');
    expect(after(check(['a'], ['b']), ...threeTimes(check(['a'], ['b'])), fail('a', 'b')).state).toBe('stuck');
  });
  it('begins afresh after help', () => {
    const helped = after(...threeTimes(fail('a')), hand.up, hand.down);
    expect(helped).toMatchObject({ state: 'started', stuckBecause: null });
    expect(advance(helped, fail('a')).state).toBe('started');
  });
});
