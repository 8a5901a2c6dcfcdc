
interface About { readonly personId: string; readonly classId: string }
interface AboutExercise extends About { readonly exerciseId: string }
interface AboutStep extends About { readonly lessonId: string; readonly stepId: string }

/** Past-tense, serialisable facts that contexts tell each other. `personId` is the pupil the fact is about. */
export interface Facts {
  'workshop.compile-failed': AboutExercise & { readonly diagnosticCode: string };
  'workshop.attempt-graded': AboutExercise & { readonly attemptId: string; readonly verdict: 'passed' | 'failed'; readonly passedCheckIds: readonly string[]; readonly failedCheckIds: readonly string[] };
  'workshop.revision-saved': AboutExercise & { readonly projectId: string; readonly revisionId: string };
  'workshop.handed-in': AboutExercise & { readonly handInId: string; readonly verdict: 'passed' | 'failed' | 'unchecked'; readonly round: number };
  /** `personId` made the work at a class-mate's computer; the checks are those that the work passed. */
  'workshop.partner-credited': AboutExercise & { readonly handInId: string; readonly verdict: 'passed' | 'failed' | 'unchecked'; readonly passedCheckIds: readonly string[]; readonly failedCheckIds: readonly string[] };
  /** `personId` is who opened it; null closes it again. */
  'courses.lesson-opened': About & { readonly lessonId: string; readonly opensAt: string | null };
  'exercises.hint-taken': AboutExercise & { readonly level: number };
  'feedback.reviewed': AboutExercise & { readonly handInId: string; readonly outcome: 'try-again' | 'accepted' };
  'feedback.commented': AboutExercise & { readonly handInId: string; readonly commentId: string };
  /** `personId` wrote two stars and a wish about somebody else's work. */
  'feedback.stars-given': AboutExercise & { readonly taskId: string };
  'progress.answered': AboutStep & { readonly itemId: string; readonly correct: boolean };
  'progress.step-finished': AboutStep & { readonly state: string };
  'live-class.hand-raised': About & { readonly liveId: string };
  'live-class.hand-lowered': About & { readonly liveId: string };
  /** `personId` is asked to hold one session of a class. */
  'volunteers.stand-in-asked': About & { readonly seriesId: string; readonly on: string };
  'progress.stuck': AboutStep & { readonly reason: string };
  'progress.unstuck': AboutStep;
}
export type FactName = keyof Facts;
