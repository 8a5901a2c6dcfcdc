import type { Lesson, Mastery, Step } from '@kindling/contracts';
import { itemsOf, parsonsItem } from './judge-answer.ts';

const dayMs = 86_400_000;
const lastItems = 3;
const enough = 2;
const spacingDays = 7;

/** The newest answers to items of one concept, newest first, and when the first of all was given. */
export interface ConceptAnswers { readonly newest: readonly { readonly correct: boolean; readonly at: Date }[]; readonly firstAt: Date | null }
export interface ConceptState { readonly state: Mastery; readonly right: number; readonly of: number }

/** Mastered: two of the last three right, one of the right ones at least seven days after the first answer. */
export function masteryOf({ newest, firstAt }: ConceptAnswers): ConceptState {
  const last = newest.slice(0, lastItems);
  const right = last.filter((answer) => answer.correct);
  const counts = { right: right.length, of: last.length };
  if (firstAt === null || last.length === 0) return { state: 'none', ...counts };
  if (right.length < enough) return { state: 'begun', ...counts };
  const spaced = right.some((answer) => answer.at.getTime() - firstAt.getTime() >= spacingDays * dayMs);
  return { state: spaced ? 'mastered' : 'nearly', ...counts };
}

export interface ConceptItem { readonly lessonId: string; readonly stepId: string; readonly itemId: string; readonly conceptId: string }
/** Every question of a lesson with the concept that it asks about. */
export const conceptItems = (lesson: Lesson): ConceptItem[] =>
  lesson.steps.flatMap((step) => questionsOf(step).map((question) => ({ lessonId: lesson.id, stepId: step.id, ...question })));

const questionsOf = (step: Step): { itemId: string; conceptId: string }[] =>
  step.kind === 'parsons' ? [{ itemId: parsonsItem, conceptId: step.concept }] : itemsOf(step).map((item) => ({ itemId: item.id, conceptId: item.concept }));
