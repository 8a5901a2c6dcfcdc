import type { Playback } from '@kindling/contracts';

type Sample<T> = readonly (readonly [ms: number, value: T])[];
/** What was in force at a time. */
export function at<T>(samples: Sample<T>, ms: number, start: T): T {
  let value = start;
  for (const [when, next] of samples) { if (when > ms) break; value = next; }
  return value;
}

/** Eyes do not see PWM: a light is as bright as its share of these milliseconds. */
const eyeMs = 20;
export function brightness(edges: Sample<0 | 1>, ms: number): number {
  const from = ms - eyeMs;
  let on = 0;
  let level = at(edges, from, 0);
  let since = from;
  for (const [when, next] of edges) {
    if (when <= from) continue;
    if (when > ms) break;
    if (level) on += when - since;
    [level, since] = [next, when];
  }
  if (level) on += ms - since;
  return on / eyeMs;
}

/** The state of all parts at one moment, as the pictures want it. */
export function partsAt(playback: Playback, ms: number) {
  const leds: Record<string, number> = {};
  const values: Record<string, Record<string, number>> = {};
  const texts: Record<string, readonly string[]> = {};
  for (const { signal, edges } of playback.signals) {
    const [kind = '', id = ''] = signal.split(':');
    if (kind === 'led') leds[id] = brightness(edges, ms);
    if (kind === 'relay') values[id] = { ...values[id], closed: at(edges, ms, 0) };
  }
  for (const { part, name, samples } of playback.numbers) values[part] = { ...values[part], [name]: at(samples, ms, 0) };
  for (const { part, samples } of playback.texts) texts[part] = at(samples, ms, []);
  const pin13 = playback.signals.find(({ signal }) => signal === 'pin:13');
  return { running: true, leds, led13: pin13 ? brightness(pin13.edges, ms) : 0, pressed: new Set<string>(), values, texts };
}
