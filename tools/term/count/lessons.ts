import type { Concern } from '@kindling/contracts';
import type { BookLesson } from '../lesson-book.ts';
import type { Ledger } from '../ledger.ts';
import { countStep, type CountedStep } from './steps.ts';

const dayMs = 86_400_000;
const isDone = (step: CountedStep): boolean => step.state === 'done' || step.state === 'first-try';
const needsHelp = (step: CountedStep): boolean => step.state === 'stuck' || step.state === 'help';

export interface CountedLesson { readonly done: number; readonly of: number; readonly firstTry: number; readonly needHelp: number; readonly started: boolean; readonly minutes: number; readonly steps: readonly CountedStep[] }
export function countLesson(ledger: Ledger, classId: string, pupil: string, lesson: BookLesson): CountedLesson {
  const steps = lesson.steps.map((step) => countStep(ledger, classId, pupil, lesson, step));
  return {
    done: steps.filter(isDone).length, of: steps.length, firstTry: steps.filter((step) => step.state === 'first-try').length, needHelp: steps.filter(needsHelp).length,
    started: steps.some((step) => step.state !== 'none'), minutes: Math.round(steps.reduce((sum, step) => sum + step.seconds, 0) / 60), steps,
  };
}

/** Who should be looked after, by the sentences under the table; all lessons of the book are open by the end. */
export function countConcerns(ledger: Ledger, classId: string, listed: readonly string[], lessons: readonly BookLesson[], now: number): ReadonlyMap<string, Concern[]> {
  const days = (at: number): number => Math.floor((now - at) / dayMs);
  const work = new Map(listed.map((pupil) => [pupil, lessons.map((lesson) => countLesson(ledger, classId, pupil, lesson))]));
  const finished = (pupil: string): number => (work.get(pupil) ?? []).reduce((sum, lesson) => sum + lesson.done, 0);
  const ranked = listed.map(finished).sort((a, b) => a - b);
  // As many or more were finished by at least half of the class.
  const half = ranked.findLast((each) => ranked.filter((other) => other >= each).length * 2 >= listed.length) ?? 0;
  const all = lessons.reduce((sum, lesson) => sum + lesson.steps.length, 0);
  const opened = Math.min(...ledger.opened.filter((each) => each.classId === classId).map((each) => each.at));
  return new Map(listed.map((pupil) => {
    const steps = (work.get(pupil) ?? []).flatMap((lesson) => lesson.steps);
    const last = Math.max(...steps.map((step) => step.lastAt ?? 0));
    const stuck = steps.filter(needsHelp);
    const concerns: Concern[] = [];
    if (last === 0 && days(opened) >= 7) concerns.push({ rule: 'never-worked', openDays: days(opened) });
    if (last > 0 && finished(pupil) < all && days(last) >= 7) concerns.push({ rule: 'no-work-for-days', days: days(last) });
    if (stuck.length > 0) concerns.push({ rule: 'stuck-now', steps: stuck.length, days: days(Math.min(...stuck.map((step) => step.stuckSince ?? now))) });
    if (last > 0 && half >= 4 && finished(pupil) * 2 < half) concerns.push({ rule: 'behind-class', finished: finished(pupil), half });
    return [pupil, concerns];
  }));
}
