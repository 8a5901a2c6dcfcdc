import { estimateLine, type LineReading, type Transfer } from './line-estimate.ts';

/** The newest answers only: a line is thin at eight in the evening and wide at nine. */
const kept = 60;
const transfers: Transfer[] = [];

/** From a cache or a service worker nothing was carried, so nothing is measured; costs no byte of the line. */
function take(entries: PerformanceEntryList): void {
  for (const entry of entries as PerformanceResourceTiming[]) {
    if (entry.transferSize > 0 && entry.responseStart > 0 && entry.name.startsWith(location.origin)) transfers.push({ askedAt: entry.requestStart, firstByteAt: entry.responseStart, endedAt: entry.responseEnd, bytes: entry.transferSize });
  }
  transfers.splice(0, transfers.length - kept);
}
if (typeof PerformanceObserver !== 'undefined') new PerformanceObserver((list) => take(list.getEntries())).observe({ type: 'resource', buffered: true });

/** Once the app is on this computer little comes that is long enough to tell: what was measured in this tab holds for a while. */
const holdsMs = 30 * 60_000;
const speedKey = 'kindling.line';
interface Told { readonly kbitPerSecond: number; readonly at: number }

/** What this computer has measured of its line to our server, in kbit/s and ms. */
export function measuredLine(): LineReading {
  const reading = estimateLine(transfers);
  if (reading.kbitPerSecond === null) return { ...reading, kbitPerSecond: speedBefore() };
  try { sessionStorage.setItem(speedKey, JSON.stringify({ kbitPerSecond: reading.kbitPerSecond, at: Date.now() } satisfies Told)); } catch { /* A full or closed store only costs the memory. */ }
  return reading;
}
function speedBefore(): number | null {
  try {
    const told = JSON.parse(sessionStorage.getItem(speedKey) ?? 'null') as Told | null;
    return told && Date.now() - told.at < holdsMs ? told.kbitPerSecond : null;
  } catch {
    return null;
  }
}
// Before a page goes, what it measured is noted for the next one.
window.addEventListener('pagehide', () => void measuredLine());
