import { evidenceOf, type Seen } from './evidence.ts';

const state = (verdict: Seen['verdict'], said: Seen['said'], trace: Seen['trace'] = null): string => evidenceOf({ verdict, said, trace }).is;

describe('simulation and bench', () => {
  it.each([
    ['passed', 'works', null, 'both'], ['passed', 'fails', null, 'simulation-only'], ['failed', 'works', null, 'bench-only'], ['unchecked', 'works', null, 'bench-only'], ['failed', 'fails', null, 'neither'],
    ['passed', 'untried', null, 'not-tried'], ['failed', 'untried', null, 'not-tried'],
    ['passed', 'untried', 'alike', 'both'], ['passed', 'untried', 'differs', 'simulation-only'], ['passed', 'untried', 'board-silent', 'simulation-only'], ['passed', 'untried', 'simulation-silent', 'not-tried'],
    ['passed', 'works', 'differs', 'contradicts'], ['failed', 'works', 'board-silent', 'contradicts'], ['passed', 'works', 'alike', 'both'],
  ] as const)('checks %s, the pupil says %s, the recording %s: %s', (verdict, said, trace, is) => expect(state(verdict, said, trace)).toBe(is));
  it('takes "it does not work" as it is said, whatever was recorded before', () => {
    for (const trace of ['alike', 'differs', 'board-silent', 'simulation-silent', null] as const) expect(state('passed', 'fails', trace)).toBe('simulation-only');
  });
  it('says what it rests on', () => {
    expect(evidenceOf({ verdict: 'passed', said: 'works', trace: 'differs' }).because).toEqual(['checks-passed', 'pupil-says-works', 'trace-differs']);
    expect(evidenceOf({ verdict: 'unchecked', said: 'untried', trace: null }).because).toEqual(['not-checked']);
  });
});
