/** A stretch of class time that this tab was not there for. */
export interface Missed { readonly fromMs: number; readonly toMs: number }

/** Shorter than this nobody missed a sentence. */
export const LEAST_MISSED_MS = 5000;
/** Beats come every second; a longer hole means that the computer slept. A tab in the background beats once a minute and still hears. */
const SLEPT_MS = 5000;

/** Since when a line that is gone was silent. Times are local, in milliseconds. */
export function silentSince(reason: string, now: number, lastBeat: number, lastLife: number): number {
  if (reason === 'ping timeout') return Math.min(now, lastLife);
  // Asleep, the line broke without anybody noticing; what had been heard until then was heard.
  if (now - lastBeat > SLEPT_MS) return Math.max(lastBeat, Math.min(now, lastLife));
  return now;
}

/** The class's own time is reckoned with half a round trip; the log is asked for in whole milliseconds. */
const whole = (fromMs: number, toMs: number): Missed => ({ fromMs: Math.floor(fromMs), toMs: Math.floor(toMs) });

/** Two breaks in a row are one, as long as nobody has answered the offer. */
export function missedAfter(before: Missed | null, fromMs: number, toMs: number): Missed | null {
  const from = Math.max(0, Math.min(fromMs, before?.fromMs ?? fromMs));
  return toMs - from >= LEAST_MISSED_MS ? whole(from, toMs) : before;
}

/** Stored voices lie this far behind what is said now; nearer than that, catching up is over. */
export const LIVE_EDGE_MS = 9000;
/** The next stretch to play; while it plays the class goes on, so the next is shorter. Null: live. */
export function nextStretch(fromMs: number, nowMs: number): Missed | null {
  return nowMs - fromMs > LIVE_EDGE_MS ? whole(fromMs, nowMs - LIVE_EDGE_MS / 2) : null;
}
