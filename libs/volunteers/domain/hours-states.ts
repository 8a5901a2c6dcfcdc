import type { HoursState } from '@kindling/contracts';

export type HoursDeed = 'confirm' | 'approve' | 'reject';
/** Proposed by the log, confirmed by whoever was there, decided by somebody else. What was approved may turn out wrong; what was rejected may be confirmed anew. */
const transitions: Readonly<Record<HoursState, Readonly<Partial<Record<HoursDeed, HoursState>>>>> = {
  proposed: { confirm: 'confirmed' },
  confirmed: { approve: 'approved', reject: 'rejected' },
  approved: { reject: 'rejected' },
  rejected: { confirm: 'confirmed' },
};
/** Null when the deed does not fit the state. */
export const nextHoursState = (state: HoursState, deed: HoursDeed): HoursState | null => transitions[state][deed] ?? null;
