import type { LiveState } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';

/** The class as the live panels want it, without a line: nothing can be asked of what is over, so they see it closed. */
export const pastRoom = (state: LiveState, classId: string | null = null, atMs = state.t): LiveRoom =>
  ({ ...without, state: state.phase.is === 'open' ? { ...state, phase: { ...state.phase, is: 'closed', at: state.t } } : state, classId, clock: { t: atMs, at: 0 } });
const over = { ok: false, code: 'live.not-open' } as const;
/** The same functions at every moment: what hangs on them must not begin anew with each. */
const without: Omit<LiveRoom, 'state' | 'classId' | 'clock'> = {
  status: { is: 'live' }, role: null, waiting: 0, missed: null, forgetMissed: () => undefined, give: () => Promise.resolve(over), glimpse: () => undefined, onGlimpse: () => () => undefined, sayAside: () => Promise.resolve(over), onAside: () => () => undefined,
};
