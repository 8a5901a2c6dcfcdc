import { Ledger, type Deed } from '../ledger.ts';
import type { BookLesson, BookStep } from '../lesson-book.ts';
import { countStep } from './steps.ts';

const at = { classId: 'c', pupil: 'p', lessonId: 'one', stepId: 'read' };
const step = { id: 'read', kind: 'reading', exercise: null, graded: false, questions: [], says: null, survey: null } as unknown as BookStep;
const lesson = { id: 'one', steps: [step] } as unknown as BookLesson;
const lastAfter = (...deeds: readonly Deed[]): number | null => {
  const ledger = new Ledger();
  deeds.forEach((deed, index) => ledger.deeds.push({ ...at, ...deed, at: index + 1 }));
  return countStep(ledger, 'c', 'p', lesson, step).lastAt;
};

describe('when a pupil worked last', () => {
  it('is not when a hand went up at a finished step, and is at one that is not finished', () => {
    expect(lastAfter({ did: 'visited' }, { did: 'finished' }, { did: 'hand-up' })).toBe(2);
    expect(lastAfter({ did: 'visited' }, { did: 'hand-up' })).toBe(2);
    expect(lastAfter({ did: 'visited' }, { did: 'finished' }, { did: 'worked', seconds: 30 })).toBe(3);
  });
});
