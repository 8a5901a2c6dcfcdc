import { exercise as exerciseSchema, ownLesson as lessonSchema, type Exercise, type Lesson, type LessonDraft } from '@kindling/contracts';

export interface FinishedLesson { readonly lesson: Lesson; readonly exercises: readonly Exercise[] }
export interface LessonPlace { readonly id: string; readonly number: number }

/**
 * The lesson that pupils get, or null while something is missing. An exercise is named by what is in it (`digest`), so that
 * one that did not change is the same exercise in the next version, and one that did stays for those who began it.
 */
export function finishedLesson({ lesson, exercises }: LessonDraft, place: LessonPlace, digest: (content: string) => string): FinishedLesson | null {
  const names = new Map(exercises.map((each) => [each.id, `${place.id}-${digest(JSON.stringify(each)).slice(0, 16)}`]));
  const steps = lesson.steps.map((step) => ('exercise' in step ? { ...step, exercise: names.get(step.exercise) ?? step.exercise } : step));
  const whole = lessonSchema.safeParse({ ...lesson, steps, id: place.id, number: place.number, visitors: false });
  const parsed = exercises.map((each) => exerciseSchema.safeParse({ ...each, id: names.get(each.id) }));
  if (!whole.success || parsed.some((each) => !each.success)) return null;
  return { lesson: whole.data, exercises: parsed.flatMap((each) => (each.success ? [each.data] : [])) };
}
