import { totalOf, usualWeights, type GradeParts } from './grade.ts';

const parts = (more: Partial<GradeParts> = {}): GradeParts => ({ steps: { got: 5, of: 10 }, quiz: { got: 4, of: 4 }, handIns: { got: 0, of: 2 }, attendance: { got: 3, of: 4 }, ...more });

describe('a total', () => {
  it('is the weighed mean of the parts', () => { expect(totalOf(parts(), { steps: 40, quiz: 20, handIns: 30, attendance: 10 })).toBe(47.5); });
  it('weighs parts against each other, whatever their sum', () => { expect(totalOf(parts(), { steps: 4, quiz: 2, handIns: 3, attendance: 1 })).toBe(47.5); });
  it('leaves out what has nothing to count yet, instead of counting it as nothing', () => {
    expect(totalOf(parts({ attendance: { got: 0, of: 0 }, handIns: { got: 0, of: 0 } }), usualWeights)).toBe(66.7);
  });
  it('leaves out what the teacher gave no weight', () => { expect(totalOf(parts(), { steps: 0, quiz: 0, handIns: 0, attendance: 7 })).toBe(75); });
  it('is nothing when nothing counts', () => {
    expect(totalOf(parts(), { steps: 0, quiz: 0, handIns: 0, attendance: 0 })).toBeNull();
    expect(totalOf(parts({ steps: { got: 0, of: 0 } }), { steps: 9, quiz: 0, handIns: 0, attendance: 0 })).toBeNull();
  });
  it('never passes a hundred', () => { expect(totalOf(parts({ steps: { got: 12, of: 10 } }), { steps: 1, quiz: 0, handIns: 0, attendance: 0 })).toBe(100); });
});
