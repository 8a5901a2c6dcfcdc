import type { StepState } from '@kindling/contracts';
import type { BookLesson, BookStep } from '../lesson-book.ts';
import type { Ledger, StepDeed } from '../ledger.ts';

export interface CountedStep { readonly state: StepState; readonly attempts: number; readonly minutes: number; readonly seconds: number; readonly handInId: string | null; readonly lastAt: number | null; readonly stuckSince: number | null }

/** Every deed at one step, oldest first. */
const deedsAt = (ledger: Ledger, classId: string, pupil: string, lessonId: string, stepId: string): readonly StepDeed[] =>
  ledger.deedsOf(pupil).filter((deed) => deed.stepId === stepId && deed.lessonId === lessonId && deed.classId === classId);

/** When a step counts as finished: the pupil said so, everything was answered, the order is right, a Check passed. -1: not yet. */
function finishedAt(deeds: readonly StepDeed[], step: BookStep): number {
  const answered = new Set<string>();
  return deeds.findIndex((deed) => {
    if (deed.did === 'finished' || deed.did === 'said') return true;
    if (deed.did === 'checked') return deed.failed.length === 0;
    if (deed.did !== 'answered') return false;
    answered.add(deed.itemId);
    return step.kind === 'parsons' ? deed.correct : step.questions.every((question) => answered.has(question.itemId));
  });
}

export function countStep(ledger: Ledger, classId: string, pupil: string, lesson: BookLesson, step: BookStep): CountedStep {
  const deeds = deedsAt(ledger, classId, pupil, lesson.id, step.id);
  const tries = deeds.filter((deed) => deed.did === 'checked' || deed.did === 'not-compiled');
  const seconds = deeds.reduce((sum, deed) => sum + (deed.did === 'worked' ? deed.seconds : 0), 0);
  const handed = deeds.findLast((deed) => deed.did === 'handed-in');
  const done = finishedAt(deeds, step);
  const [state, stuckSince] = done >= 0 ? [tries.length > 0 && deeds[done] === tries[0] ? 'first-try' as const : 'done' as const, null] : unfinished(deeds, step.graded);
  // A hand at a finished step asks for a word and changes nothing there.
  const own = deeds.findLast((deed, at) => deed.did !== 'hand-down' && !(deed.did === 'hand-up' && done >= 0 && at > done));
  return { state, attempts: tries.length, seconds, minutes: Math.round(seconds / 60), handInId: handed?.did === 'handed-in' ? handed.handInId : null, lastAt: own?.at ?? null, stuckSince };
}

/** Started, stuck by one of the definitions, or waiting with a hand up. */
function unfinished(deeds: readonly StepDeed[], graded: boolean): [StepState, number | null] {
  if (deeds.length === 0) return ['none', null];
  const lowered = deeds.findLastIndex((deed) => deed.did === 'hand-down');
  const up = deeds.findLastIndex((deed) => deed.did === 'hand-up');
  if (up > lowered) return ['help', deeds[up]?.at ?? null];
  // Whoever was seen to starts afresh.
  const since = deeds.slice(lowered + 1);
  const stuck = graded ? Math.min(...[sameThree(since), longWithout(since)].map((at) => (at < 0 ? Infinity : at))) : Infinity;
  return stuck === Infinity ? ['started', null] : ['stuck', since[stuck]?.at ?? null];
}
const trouble = (deed: StepDeed): string | null => (deed.did === 'not-compiled' ? `error ${deed.code}` : deed.did === 'checked' ? `check ${deed.failed[0]}` : null);
function sameThree(deeds: readonly StepDeed[]): number {
  let [last, run] = ['', 0];
  return deeds.findIndex((deed) => {
    const now = trouble(deed);
    if (now === null) return false;
    run = now === last ? run + 1 : 1;
    last = now;
    return run >= 3;
  });
}
/** Eight active minutes; the script never gets a new check passed in between without finishing. */
function longWithout(deeds: readonly StepDeed[]): number {
  let seconds = 0;
  return deeds.findIndex((deed) => { if (deed.did === 'worked') seconds += deed.seconds; return seconds >= 480; });
}
