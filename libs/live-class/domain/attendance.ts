import type { LiveEvent } from '@kindling/contracts';

/** Present means at least this share of the session. */
export const PRESENT_SHARE = 0.7;
/** `ms` is time in the room; `share` is 0 to 1. */
export interface Attendance { readonly personId: string; readonly ms: number; readonly share: number; readonly present: boolean }
/** `corrected`: the teacher said so, whatever the log says. */
export interface Marked extends Attendance { readonly corrected: boolean }
/** `first` and `last` are when they came and when they were gone for good. */
export interface Visits { readonly personId: string; readonly ms: number; readonly first: number; readonly last: number }

/**
 * Pupils who came, from joins and leaves. `closedAtMs` is when the class closed, or how long it has been open, in
 * milliseconds since it opened; whoever did not leave counts until then.
 */
export const attendanceOf = (events: readonly LiveEvent[], closedAtMs: number): readonly Attendance[] =>
  visitsOf(events, closedAtMs, 'pupil').map(({ personId, ms }) => rowOf(personId, ms, closedAtMs));

export function visitsOf(events: readonly LiveEvent[], closedAtMs: number, role: 'pupil' | 'staff'): readonly Visits[] {
  const visits = new Map<string, { ms: number; since: number | null; first: number; last: number }>();
  const leave = (personId: string, at: number): void => {
    const visit = visits.get(personId);
    if (visit && visit.since !== null) visits.set(personId, { ...visit, ms: visit.ms + Math.min(at, closedAtMs) - visit.since, since: null, last: Math.min(at, closedAtMs) });
  };
  for (const event of events) {
    if (event.k === 'presence.joined' && event.d.role === role) {
      const visit = visits.get(event.u);
      if (!visit || visit.since === null) visits.set(event.u, { ms: visit?.ms ?? 0, since: event.t, first: visit?.first ?? event.t, last: event.t });
    }
    if (event.k === 'presence.left') leave(event.u, event.t);
    if (event.k === 'pupil.removed') leave(event.d.personId, event.t);
  }
  for (const personId of visits.keys()) leave(personId, closedAtMs);
  return [...visits].map(([personId, { ms, first, last }]) => ({ personId, ms: Math.max(0, ms), first, last }));
}

function rowOf(personId: string, ms: number, sessionMs: number): Attendance {
  const share = sessionMs > 0 ? Math.min(1, Math.max(0, ms / sessionMs)) : 0;
  return { personId, ms: Math.max(0, ms), share, present: share >= PRESENT_SHARE };
}

/** The teacher's newest word over the log's; somebody whom the log never saw may have been there all the same. */
export function withWords(rows: readonly Attendance[], words: ReadonlyMap<string, boolean>): readonly Marked[] {
  const unseen = [...words.keys()].filter((personId) => !rows.some((row) => row.personId === personId)).map((personId): Attendance => ({ personId, ms: 0, share: 0, present: false }));
  return [...rows, ...unseen].map((row) => ({ ...row, present: words.get(row.personId) ?? row.present, corrected: words.has(row.personId) }));
}
