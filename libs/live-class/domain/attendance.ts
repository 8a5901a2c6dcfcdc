import type { LiveEvent } from '@kindling/contracts';

/** Present means at least this share of the session. */
export const PRESENT_SHARE = 0.7;
/** `ms` is time in the room; `share` is 0 to 1. */
export interface Attendance { readonly personId: string; readonly ms: number; readonly share: number; readonly present: boolean }

/**
 * Pupils who came, from joins and leaves. `closedAtMs` is when the class closed, or how long it has been open, in
 * milliseconds since it opened; whoever did not leave counts until then.
 */
export function attendanceOf(events: readonly LiveEvent[], closedAtMs: number): readonly Attendance[] {
  const visits = new Map<string, { ms: number; since: number | null }>();
  const leave = (personId: string, at: number): void => {
    const visit = visits.get(personId);
    if (visit && visit.since !== null) visits.set(personId, { ms: visit.ms + Math.min(at, closedAtMs) - visit.since, since: null });
  };
  for (const event of events) {
    if (event.k === 'presence.joined' && event.d.role === 'pupil') {
      const visit = visits.get(event.u);
      if (!visit || visit.since === null) visits.set(event.u, { ms: visit?.ms ?? 0, since: event.t });
    }
    if (event.k === 'presence.left') leave(event.u, event.t);
    if (event.k === 'pupil.removed') leave(event.d.personId, event.t);
  }
  for (const personId of visits.keys()) leave(personId, closedAtMs);
  return [...visits].map(([personId, { ms }]) => rowOf(personId, ms, closedAtMs));
}

function rowOf(personId: string, ms: number, sessionMs: number): Attendance {
  const share = sessionMs > 0 ? Math.min(1, Math.max(0, ms / sessionMs)) : 0;
  return { personId, ms: Math.max(0, ms), share, present: share >= PRESENT_SHARE };
}
