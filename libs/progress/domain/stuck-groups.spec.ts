import { stuckTogether } from './stuck-groups.ts';
import { untouched, type StepProgress } from './step-progress.ts';

const stuckOn = (checkId: string): StepProgress => ({ ...untouched, state: 'stuck', stuckBecause: 'same-check-three-times', failure: { checkId, count: 3 } });
const at = (pupilId: string, stepId: string, progress: StepProgress) => ({ pupilId, stepId, progress });

describe('pupils stuck on the same thing', () => {
  it('are grouped by step and check, the largest group first', () => {
    const groups = stuckTogether([at('a', 'make', stuckOn('led')), at('b', 'make', stuckOn('wire')), at('c', 'make', stuckOn('led')), at('d', 'make', stuckOn('wire')), at('e', 'make', stuckOn('led')), at('f', 'play', stuckOn('led'))]);
    expect(groups).toEqual([
      { stepId: 'make', reason: 'same-check-three-times', on: 'led', pupilIds: ['a', 'c', 'e'] }, { stepId: 'make', reason: 'same-check-three-times', on: 'wire', pupilIds: ['b', 'd'] },
    ]);
  });
  it('are grouped by their compile error, and never with those whom time holds up', () => {
    const error = (code: string): StepProgress => ({ ...untouched, state: 'stuck', stuckBecause: 'same-compile-error-three-times', compileError: { code, count: 3 } });
    const quiet: StepProgress = { ...untouched, state: 'stuck', stuckBecause: 'no-new-check-for-eight-minutes', failure: { checkId: 'led', count: 1 } };
    expect(stuckTogether([at('a', 's', error('missing-semicolon')), at('b', 's', error('missing-semicolon')), at('c', 's', quiet), at('d', 's', quiet)]).map((group) => [group.on, group.pupilIds])).toEqual([['missing-semicolon', ['a', 'b']], [null, ['c', 'd']]]);
  });
  it('are nobody alone and nobody who got on', () => { expect(stuckTogether([at('a', 's', stuckOn('x')), at('b', 's', { ...stuckOn('x'), state: 'done' })])).toEqual([]); });
});
