import type { StuckReason } from '@kindling/contracts';
import { needsHelp, type StepProgress } from './step-progress.ts';

export interface StuckPupil { readonly pupilId: string; readonly stepId: string; readonly progress: StepProgress }
/** `on` is the check or the compile error that comes again and again; null where time or a hand is the reason. */
export interface StuckTogether { readonly stepId: string; readonly reason: StuckReason; readonly on: string | null; readonly pupilIds: readonly string[] }

/** What holds a pupil up at a step. */
export function heldUpBy({ stuckBecause, failure, compileError }: StepProgress): string | null {
  if (stuckBecause === 'same-check-three-times') return failure?.checkId ?? null;
  return stuckBecause === 'same-compile-error-three-times' ? (compileError?.code ?? null) : null;
}

/** Pupils whom the same thing holds up; largest group first, and nobody alone. */
export function stuckTogether(pupils: readonly StuckPupil[]): StuckTogether[] {
  const groups = new Map<string, { stepId: string; reason: StuckReason; on: string | null; pupilIds: string[] }>();
  for (const { pupilId, stepId, progress } of pupils) {
    if (!needsHelp(progress.state) || !progress.stuckBecause) continue;
    const on = heldUpBy(progress);
    const key = JSON.stringify([stepId, progress.stuckBecause, on]);
    const group = groups.get(key) ?? { stepId, reason: progress.stuckBecause, on, pupilIds: [] };
    group.pupilIds.push(pupilId);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.pupilIds.length > 1).sort((a, b) => b.pupilIds.length - a.pupilIds.length);
}
