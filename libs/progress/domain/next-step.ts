import type { StepState } from '@kindling/contracts';
import { isDone } from './step-progress.ts';

export interface PathStep { readonly lessonId: string; readonly stepId: string; readonly state: StepState }

/** Where "continue" leads: the first unfinished step from the last visit on, else the first unfinished at all, else nowhere. */
export function nextStep(path: readonly PathStep[], last: { lessonId: string; stepId: string } | null): PathStep | null {
  const at = last ? path.findIndex((step) => step.lessonId === last.lessonId && step.stepId === last.stepId) : -1;
  const unfinished = (steps: readonly PathStep[]): PathStep | undefined => steps.find((step) => !isDone(step.state));
  return (at >= 0 ? unfinished(path.slice(at)) : undefined) ?? unfinished(path) ?? null;
}
