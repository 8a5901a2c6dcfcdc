import type { HandInState } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';

/** Words about work that was replaced would reach nobody: the pupil sees the newest round. */
export const mayBeCommented = (state: HandInState): Result<void, 'hand-in.superseded'> =>
  state === 'superseded' ? refuse('hand-in.superseded') : ok(undefined);
