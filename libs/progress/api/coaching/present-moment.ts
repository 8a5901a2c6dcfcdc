import type { Lesson, Moment, StuckReason } from '@kindling/contracts';
import type { StoredFact } from './class-work.repository.ts';

type Kind = Moment['kind'];
const kinds: Readonly<Record<string, Kind>> = {
  'progress.answered': 'answered', 'workshop.attempt-graded': 'checked', 'workshop.compile-failed': 'compile-failed', 'workshop.handed-in': 'handed-in', 'workshop.partner-credited': 'handed-in', 'exercises.hint-taken': 'hint-taken',
  'progress.step-finished': 'finished', 'progress.stuck': 'stuck', 'progress.unstuck': 'unstuck', 'feedback.reviewed': 'reviewed', 'live-class.hand-raised': 'hand-raised',
};
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const size = (value: unknown): number | null => (Array.isArray(value) ? value.length : null);

/** A fact as a line of the pupil's time; null for facts that say nothing to a teacher. */
export function presentMoment({ name, at, payload }: StoredFact, lessons: readonly Lesson[]): Moment | null {
  const kind = kinds[name];
  if (!kind) return null;
  const exerciseId = word(payload['exerciseId']);
  const lesson = lessons.find((each) => each.id === payload['lessonId'] || (exerciseId !== null && each.steps.some((step) => 'exercise' in step && step.exercise === exerciseId)));
  const step = lesson?.steps.find((each) => each.id === payload['stepId'] || (exerciseId !== null && each.kind === 'workbench' && each.exercise === exerciseId));
  const [passed, failed] = [size(payload['passedCheckIds']), size(payload['failedCheckIds'])];
  return {
    at: at.toISOString(), kind, lessonNumber: lesson?.number ?? null, stepTitle: step?.title ?? null, exerciseId, attemptId: word(payload['attemptId']), handInId: word(payload['handInId']),
    good: goodOf(kind, payload), reason: word(payload['reason']) as StuckReason | null, level: typeof payload['level'] === 'number' ? payload['level'] : null,
    passed, of: passed === null ? null : passed + (failed ?? 0),
  };
}

function goodOf(kind: Kind, payload: StoredFact['payload']): boolean | null {
  if (kind === 'answered') return payload['correct'] === true;
  if (kind === 'checked') return payload['verdict'] === 'passed';
  return kind === 'reviewed' ? payload['outcome'] === 'accepted' : null;
}
