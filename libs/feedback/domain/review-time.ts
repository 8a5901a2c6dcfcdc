/** How long a reviewer holds a work. */
export const LEASE_MS = 15 * 60_000;

/** Time that counts for one answer: since the first of its works was taken, but no minute twice and no more than the lease. */
export function reviewSpan({ claimedAt, lastEndedAt, now }: { claimedAt: number; lastEndedAt: number | null; now: number }): { beganAt: number; seconds: number } {
  const beganAt = Math.min(now, Math.max(claimedAt, lastEndedAt ?? claimedAt, now - LEASE_MS));
  return { beganAt, seconds: Math.round((now - beganAt) / 1000) };
}
