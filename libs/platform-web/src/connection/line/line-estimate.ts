/** One answer of our server as the browser timed it, in ms of the page's clock. */
export interface Transfer { readonly askedAt: number; readonly firstByteAt: number; readonly endedAt: number; readonly bytes: number }
/** Null where nothing came that could tell. */
export interface LineReading { readonly kbitPerSecond: number | null; readonly roundTripMs: number | null }

/** Shorter answers come in one packet, and say how long they waited but not how fast the line is. */
const longBytes = 8000;
/** Less than this in all could be what stood in some router's memory. */
const enoughBytes = 30_000;

/**
 * Speed is bytes over the time in which at least one answer was on its way, since answers that come at once share the line.
 * The answer time is that of the quicker quarter: slower ones waited for the server or for each other.
 */
export function estimateLine(transfers: readonly Transfer[]): LineReading {
  const long = transfers.filter(({ bytes }) => bytes >= longBytes);
  const bytes = long.reduce((sum, each) => sum + each.bytes, 0);
  const waits = transfers.map(({ askedAt, firstByteAt }) => firstByteAt - askedAt).filter((wait) => wait > 0).sort((a, b) => a - b);
  return {
    kbitPerSecond: bytes < enoughBytes ? null : Math.max(1, Math.round((bytes * 8) / Math.max(1, busyMs(long)))),
    roundTripMs: waits.length === 0 ? null : Math.round(waits[Math.floor((waits.length - 1) / 4)] ?? 0),
  };
}

function busyMs(transfers: readonly Transfer[]): number {
  let [busy, until] = [0, 0];
  for (const { firstByteAt, endedAt } of [...transfers].sort((a, b) => a.firstByteAt - b.firstByteAt)) {
    busy += Math.max(0, endedAt - Math.max(firstByteAt, until));
    until = Math.max(until, endedAt);
  }
  return busy;
}
