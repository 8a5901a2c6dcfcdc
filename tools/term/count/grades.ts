import type { GradeWeights } from '@kindling/contracts';
import type { BookLesson } from '../lesson-book.ts';
import type { Ledger } from '../ledger.ts';
import { countHeld, type CountedHeld } from './attendance.ts';
import { acceptedWorks } from './hand-ins.ts';
import { countLesson } from './lessons.ts';

interface Part { readonly got: number; readonly of: number }
export interface CountedGrade { readonly steps: Part; readonly quiz: Part; readonly handIns: Part; readonly attendance: Part; readonly total: number | null; readonly doneByLesson: readonly number[] }
export interface Counting { readonly ledger: Ledger; readonly classId: string; readonly lessons: readonly BookLesson[]; readonly weights: GradeWeights }

export const heldIn = (ledger: Ledger, classId: string): CountedHeld[] => ledger.held.filter((each) => each.classId === classId).map((each) => countHeld(ledger, each));

/** One pupil's line of the gradebook. */
export function countGrade({ ledger, classId, lessons, weights }: Counting, pupil: string, held: readonly CountedHeld[]): CountedGrade {
  const done = lessons.map((lesson) => countLesson(ledger, classId, pupil, lesson).done);
  const questions = lessons.flatMap((lesson) => lesson.steps.flatMap((step) => step.questions.map((question) => `${lesson.id} ${step.id} ${question.itemId}`)));
  const newest = new Map<string, boolean>();
  for (const deed of ledger.deedsOf(pupil)) if (deed.did === 'answered' && deed.classId === classId) newest.set(`${deed.lessonId} ${deed.stepId} ${deed.itemId}`, deed.correct);
  const exercises = [...new Set(lessons.flatMap((lesson) => lesson.steps.flatMap((step) => (step.graded && step.exercise ? [step.exercise] : []))))];
  const parts = {
    steps: { got: done.reduce((sum, each) => sum + each, 0), of: lessons.reduce((sum, lesson) => sum + lesson.steps.length, 0) },
    quiz: { got: questions.filter((key) => newest.get(key)).length, of: questions.length },
    handIns: { got: acceptedWorks(ledger).filter((each) => each.pupil === pupil && each.classId === classId && exercises.includes(each.exerciseId)).length, of: exercises.length },
    attendance: { got: held.filter((each) => each.here(pupil)).length, of: held.length },
  };
  return { ...parts, total: weighed(parts, weights), doneByLesson: done };
}

function weighed(parts: Readonly<Record<keyof GradeWeights, Part>>, weights: GradeWeights): number | null {
  let [reached, possible] = [0, 0];
  for (const name of ['attendance', 'handIns', 'quiz', 'steps'] as const) {
    if (parts[name].of === 0) continue;
    reached += (weights[name] / 100) * (parts[name].got / parts[name].of);
    possible += weights[name] / 100;
  }
  return possible === 0 ? null : Math.round((reached / possible) * 1000) / 10;
}
