import { nextStep, type PathStep } from './next-step.ts';

const path = (...states: PathStep['state'][]): PathStep[] => states.map((state, at) => ({ lessonId: 'l', stepId: `s${at}`, state }));

describe('where to go on', () => {
  it('is the first unfinished step from the last visit on', () => { expect(nextStep(path('none', 'done', 'started', 'none'), { lessonId: 'l', stepId: 's1' })?.stepId).toBe('s2'); });
  it('is an earlier gap when nothing is left behind the last visit', () => { expect(nextStep(path('none', 'done'), { lessonId: 'l', stepId: 's1' })?.stepId).toBe('s0'); });
  it('is nowhere when everything is done', () => { expect(nextStep(path('done', 'first-try'), null)).toBeNull(); });
});
