import { parsonsStep, quizStep } from '../fixtures/steps.ts';
import { openingOf, openStep } from './index.ts';

describe('what a pupil sees of a step', () => {
  it('holds no key of a question', () => {
    expect(JSON.stringify(openStep(quizStep))).not.toMatch(/correct|feedback|answer|tolerance/);
  });
  it('holds no order, indent or distractor of a Parsons item', () => {
    const open = openStep(parsonsStep);
    expect(JSON.stringify(open)).not.toMatch(/indent|distractor|why/);
    expect(open.kind === 'parsons' && open.lines.map((line) => line.id)).not.toEqual(parsonsStep.kind === 'parsons' && parsonsStep.lines.map((line) => line.id));
  });
});

describe('the opening of a lesson', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  it('is closed without a date, waits for one, and is open after it', () => {
    expect(openingOf(null, now)).toEqual({ state: 'closed' });
    expect(openingOf(new Date('2026-12-01T00:00:00Z'), now)).toEqual({ state: 'opens', at: '2026-12-01T00:00:00.000Z' });
    expect(openingOf(now, now)).toEqual({ state: 'open' });
  });
});
