import type { StepState, StuckReason } from '@kindling/contracts';

/** What is known about one pupil and one step. Times in seconds. */
export interface StepProgress {
  readonly state: StepState;
  /** Checks asked for, those that did not compile included. */
  readonly attempts: number;
  readonly seconds: number;
  /** Active seconds since a check last passed for the first time. */
  readonly sinceProgress: number;
  readonly bestPassed: number;
  /** The first check of the list that failed, and how many times in a row it was that one. */
  readonly failure: { readonly checkId: string; readonly count: number } | null;
  readonly compileError: { readonly code: string; readonly count: number } | null;
  readonly stuckBecause: StuckReason | null;
}
export const untouched: StepProgress = { state: 'none', attempts: 0, seconds: 0, sinceProgress: 0, bestPassed: 0, failure: null, compileError: null, stuckBecause: null };

/** `failed` holds every check that did not pass, in the order of the list; one that could not be run has not passed. */
export interface Checked { readonly kind: 'checked'; readonly verdict: 'passed' | 'failed'; readonly passed: readonly string[]; readonly failed: readonly string[] }
export type StepEvent =
  | { readonly kind: 'visited' }
  | { readonly kind: 'finished' }
  /** `graded`: the step has checks, so that time without a newly passing one means something. */
  | { readonly kind: 'worked'; readonly seconds: number; readonly graded: boolean }
  | { readonly kind: 'compile-failed'; readonly code: string }
  | Checked
  | { readonly kind: 'hand-raised' }
  | { readonly kind: 'hand-lowered' };

const sameThings = 3;
const quietSeconds = 8 * 60;
export const isDone = (state: StepState): boolean => state === 'done' || state === 'first-try';
export const needsHelp = (state: StepState): boolean => state === 'stuck' || state === 'help';

/** The next state by what happened. Done stays done: later tries may not take it away. */
export function advance(now: StepProgress, event: StepEvent): StepProgress {
  switch (event.kind) {
    case 'visited': return begun(now);
    case 'finished': return isDone(now.state) ? now : finished(now, 'done');
    case 'worked': return noticed({ ...begun(now), seconds: now.seconds + event.seconds, sinceProgress: event.graded ? now.sinceProgress + event.seconds : now.sinceProgress });
    case 'compile-failed': return noticed({ ...begun(now), attempts: now.attempts + 1, compileError: again(now.compileError, event.code) });
    case 'checked': return checked(now, event);
    case 'hand-raised': return isDone(now.state) ? now : { ...now, state: 'help', stuckBecause: 'hand-raised' };
    // Whoever was helped starts counting afresh, or the step would turn "stuck" in the same moment.
    case 'hand-lowered': return now.state === 'help' ? { ...fresh(now), state: 'started', stuckBecause: null } : now;
  }
}

const begun = (now: StepProgress): StepProgress => (now.state === 'none' ? { ...now, state: 'started' } : now);
const fresh = (now: StepProgress): StepProgress => ({ ...now, sinceProgress: 0, failure: null, compileError: null });
const finished = (now: StepProgress, state: 'done' | 'first-try'): StepProgress => ({ ...fresh(now), state, stuckBecause: null });
const again = (known: { code: string; count: number } | null, code: string) => ({ code, count: known?.code === code ? known.count + 1 : 1 });

function checked(now: StepProgress, { verdict, passed, failed }: Checked): StepProgress {
  const attempts = now.attempts + 1;
  const bestPassed = Math.max(now.bestPassed, passed.length);
  if (verdict === 'passed') {
    const state = now.state === 'done' || now.state === 'first-try' ? now.state : attempts === 1 ? 'first-try' : 'done';
    return { ...finished(now, state), attempts, bestPassed };
  }
  const better = passed.length > now.bestPassed;
  const freed = now.state === 'stuck' && (better || moved(now, passed)) ? { state: 'started', stuckBecause: null } as const : {};
  const before = better ? fresh(now) : now;
  return wheelSpinning(noticed({ ...begun(before), ...freed, attempts, bestPassed, compileError: null, failure: nextFailure(before.failure, failed) }));
}

/** More of the same does not help: after ten tries the order of lines is offered, and three more without it call a grown-up. */
export const triesBeforeWayOut = 10;
const triesBeforeHelp = 13;
const wheelSpinning = (now: StepProgress): StepProgress =>
  (now.state === 'started' && now.attempts === triesBeforeHelp ? { ...now, state: 'stuck', stuckBecause: 'thirteen-tries' } : now);

/** What held the pupil up is behind them: that check passes, or the program compiles again. */
const moved = (now: StepProgress, passed: readonly string[]): boolean =>
  now.stuckBecause === 'same-compile-error-three-times' || (now.stuckBecause === 'same-check-three-times' && now.failure !== null && passed.includes(now.failure.checkId));

function nextFailure(known: StepProgress['failure'], [first]: readonly string[]): StepProgress['failure'] {
  if (first === undefined) return known;
  return { checkId: first, count: known?.checkId === first ? known.count + 1 : 1 };
}

/** Turns a step under way into "stuck" when a reason holds; the way out is progress only. */
function noticed(now: StepProgress): StepProgress {
  const because = now.state === 'started' ? reasonFor(now) : null;
  return because ? { ...now, state: 'stuck', stuckBecause: because } : now;
}

function reasonFor({ failure, compileError, sinceProgress }: StepProgress): StuckReason | null {
  if ((failure?.count ?? 0) >= sameThings) return 'same-check-three-times';
  if ((compileError?.count ?? 0) >= sameThings) return 'same-compile-error-three-times';
  return sinceProgress >= quietSeconds ? 'no-new-check-for-eight-minutes' : null;
}
