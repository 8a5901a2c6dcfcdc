import { advance, untouched, type StepEvent, type StepProgress } from './step-progress.ts';

const after = (...events: StepEvent[]): StepProgress => events.reduce(advance, untouched);
const fail = (...failed: string[]): StepEvent => ({ kind: 'checked', passed: [], failed });
const pass: StepEvent = { kind: 'checked', passed: ['a', 'b'], failed: [] };

describe('progress on a step', () => {
  it('tells a first try from a later one', () => {
    expect(after({ kind: 'visited' }, pass).state).toBe('first-try');
    expect(after(fail('a'), pass).state).toBe('done');
  });
  it('keeps done even when a later try fails', () => {
    expect(after(pass, fail('a'), fail('a'), fail('a')).state).toBe('first-try');
  });
  it('is stuck when the same check fails three times, not when different ones do', () => {
    expect(after(fail('a'), fail('a'), fail('a'))).toMatchObject({ state: 'stuck', stuckBecause: 'same-check-three-times' });
    expect(after(fail('a'), fail('b'), fail('a')).state).toBe('started');
  });
  it('is stuck after the same compile error three times in a row', () => {
    const error: StepEvent = { kind: 'compile-failed', code: 'missing-semicolon' };
    expect(after(error, error, error)).toMatchObject({ state: 'stuck', stuckBecause: 'same-compile-error-three-times' });
    expect(after(error, error, { kind: 'compile-failed', code: 'other' }, error).state).toBe('started');
  });
  it('is stuck after eight active minutes without a new check, once there was a try', () => {
    const work: StepEvent = { kind: 'worked', seconds: 300 };
    expect(after(work, work).state).toBe('started');
    expect(after(fail('a'), work, work)).toMatchObject({ state: 'stuck', stuckBecause: 'no-new-check-for-eight-minutes' });
  });
  it('is free again when a new check passes', () => {
    const stuck = after(fail('a', 'b'), fail('a', 'b'), fail('a', 'b'));
    expect(advance(stuck, { kind: 'checked', passed: ['a'], failed: ['b'] })).toMatchObject({ state: 'started', stuckBecause: null });
  });
  it('shows a raised hand until it is lowered', () => {
    expect(after({ kind: 'hand-raised' })).toMatchObject({ state: 'help', stuckBecause: 'hand-raised' });
    expect(after({ kind: 'hand-raised' }, { kind: 'hand-lowered' }).state).toBe('started');
  });
});
