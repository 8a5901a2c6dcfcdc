import type { Aside } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { LiveState, Who } from '../live-state.ts';
import { helpOf } from './decide-help.ts';

/** Staff speak to pupils, pupils show their bench to staff; never one pupil to another. */
const fromStaff: ReadonlySet<Aside['is']> = new Set<Aside['is']>(['watch', 'point', 'write']);

/** Whether a person may say this to another; both must be in the class now. */
export function decideAside(state: LiveState, who: Who, to: string, aside: Aside): Result<null, 'live.not-open' | 'live.removed' | 'live.not-allowed' | 'live.not-allowed-to-write' | 'resource.not-found'> {
  if (state.phase.is !== 'open') return refuse('live.not-open');
  if (state.people[who.personId]?.presence.is === 'removed') return refuse('live.removed');
  if (fromStaff.has(aside.is) !== (who.role === 'staff')) return refuse('live.not-allowed');
  const other = state.people[to];
  if (other?.presence.is !== 'here' || other.role === who.role) return refuse('resource.not-found');
  if (aside.is !== 'write') return ok(null);
  const { hand } = helpOf(state, to);
  return hand.is === 'allowed' && hand.by === who.personId ? ok(null) : refuse('live.not-allowed-to-write');
}
