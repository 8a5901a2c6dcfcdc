import type { StepState, StuckReason } from '@kindling/contracts';

/** What is known about one pupil and one step. Times in seconds. */
export interface StepProgress {
  readonly state: StepState;
  readonly attempts: number;
  readonly seconds: number;
  /** Active seconds since a check last passed for the first time. */
  readonly sinceProgress: number;
  readonly bestPassed: number;
  readonly failure: { readonly checkId: string; readonly count: number } | null;
  readonly compileError: { readonly code: string; readonly count: number } | null;
  readonly stuckBecause: StuckReason | null;
}
export const untouched: StepProgress = { state: 'none', attempts: 0, seconds: 0, sinceProgress: 0, bestPassed: 0, failure: null, compileError: null, stuckBecause: null };

export type StepEvent =
  | { readonly kind: 'visited' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'worked'; readonly seconds: number }
  | { readonly kind: 'compile-failed'; readonly code: string }
  | { readonly kind: 'checked'; readonly passed: readonly string[]; readonly failed: readonly string[] }
  | { readonly kind: 'hand-raised' }
  | { readonly kind: 'hand-lowered' };

const sameThings = 3;
const quietSeconds = 8 * 60;
const isDone = (state: StepState): boolean => state === 'done' || state === 'first-try';

/** The next state by what happened. Done stays done: later tries may not take it away. */
export function advance(now: StepProgress, event: StepEvent): StepProgress {
  switch (event.kind) {
    case 'visited': return now.state === 'none' ? { ...now, state: 'started' } : now;
    case 'finished': return isDone(now.state) ? now : { ...now, state: 'done', stuckBecause: null };
    case 'worked': return judged({ ...touched(now), seconds: now.seconds + event.seconds, sinceProgress: now.sinceProgress + event.seconds });
    case 'compile-failed': return judged({ ...touched(now), compileError: again(now.compileError, event.code) });
    case 'checked': return checked(now, event.passed, event.failed);
    case 'hand-raised': return isDone(now.state) ? now : { ...now, state: 'help', stuckBecause: 'hand-raised' };
    case 'hand-lowered': return now.stuckBecause === 'hand-raised' ? judged({ ...now, state: 'started', stuckBecause: null }) : now;
  }
}

const touched = (now: StepProgress): StepProgress => (now.state === 'none' ? { ...now, state: 'started' } : now);
const again = (known: { code: string; count: number } | null, code: string) => ({ code, count: known?.code === code ? known.count + 1 : 1 });

function checked(now: StepProgress, passed: readonly string[], failed: readonly string[]): StepProgress {
  const attempts = now.attempts + 1;
  if (failed.length === 0) {
    const state: StepState = isDone(now.state) ? now.state : attempts === 1 ? 'first-try' : 'done';
    return { ...now, attempts, state, bestPassed: passed.length, sinceProgress: 0, failure: null, compileError: null, stuckBecause: null };
  }
  const [first = ''] = failed;
  const better = passed.length > now.bestPassed;
  const failure = { checkId: first, count: now.failure?.checkId === first ? now.failure.count + 1 : 1 };
  const next: StepProgress = { ...touched(now), attempts, bestPassed: Math.max(now.bestPassed, passed.length), failure, compileError: null, sinceProgress: better ? 0 : now.sinceProgress };
  return judged(better && now.state === 'stuck' && failure.count < sameThings ? { ...next, state: 'started', stuckBecause: null } : next);
}

/** Stuck: the same check or the same compile error three times, or eight active minutes without a newly passing check. */
function judged(now: StepProgress): StepProgress {
  if (isDone(now.state) || now.state === 'help') return now;
  const because: StuckReason | null = (now.failure?.count ?? 0) >= sameThings ? 'same-check-three-times'
    : (now.compileError?.count ?? 0) >= sameThings ? 'same-compile-error-three-times'
    : now.attempts + (now.compileError?.count ?? 0) > 0 && now.sinceProgress >= quietSeconds ? 'no-new-check-for-eight-minutes' : null;
  return because ? { ...now, state: 'stuck', stuckBecause: because } : now.state === 'stuck' ? { ...now, state: 'started', stuckBecause: null } : now;
}
export const needsHelp = (state: StepState): boolean => state === 'stuck' || state === 'help';
