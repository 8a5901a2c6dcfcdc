import type { LiveEvent } from '@kindling/contracts';
import { visitsOf } from '../attendance.ts';

/** Milliseconds of class time. `ms` is time in the room, without the breaks. */
export interface StaffVisit { readonly personId: string; readonly fromMs: number; readonly toMs: number; readonly ms: number; readonly part: 'taught' | 'helped' }

/** Who of the staff was there and for how long; whoever opened the class taught it. */
export function staffVisits(events: readonly LiveEvent[], closedAtMs: number): readonly StaffVisit[] {
  const opener = events.find((event) => event.k === 'class.opened')?.u;
  return visitsOf(events, closedAtMs, 'staff').map(({ personId, ms, first, last }) => ({ personId, ms, fromMs: first, toMs: last, part: personId === opener ? 'taught' : 'helped' }));
}
