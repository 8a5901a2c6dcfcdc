import type { Mastery } from '@kindling/contracts';
import type { BookLesson } from '../lesson-book.ts';
import type { Ledger } from '../ledger.ts';

export interface CountedConcept { readonly state: Mastery; readonly right: number; readonly of: number }
const week = 7 * 86_400_000;

/** Two of the last three right, one of the right ones at least seven days after the first answer of all. */
export function countConcept(ledger: Ledger, classId: string, pupil: string, lessons: readonly BookLesson[], conceptId: string): CountedConcept {
  const asked = new Set(lessons.flatMap((lesson) => lesson.steps.flatMap((step) => step.questions.filter((question) => question.conceptId === conceptId).map((question) => `${lesson.id} ${step.id} ${question.itemId}`))));
  const answers = ledger.deedsOf(pupil).flatMap((deed) => (deed.did === 'answered' && deed.classId === classId && asked.has(`${deed.lessonId} ${deed.stepId} ${deed.itemId}`) ? [{ right: deed.correct, at: deed.at }] : []));
  const [first, last] = [answers[0], answers.slice(-3)];
  const right = last.filter((answer) => answer.right);
  const counted = { right: right.length, of: last.length };
  if (!first) return { state: 'none', ...counted };
  if (right.length < 2) return { state: 'begun', ...counted };
  return { state: right.some((answer) => answer.at >= first.at + week) ? 'mastered' : 'nearly', ...counted };
}
