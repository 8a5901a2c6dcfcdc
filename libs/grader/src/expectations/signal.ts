import type { Signal, Text, Trace } from '@kindling/contracts';
import { clockHz, signalName, type TraceRecorder } from '@kindling/simulator';

export type Level = 0 | 1;
/** A signal over time: level changes in milliseconds, starting at 0. */
export interface Wave { readonly name: Text; readonly edges: readonly (readonly [ms: number, level: Level])[]; readonly endMs: number }

export const signalKey = (signal: Signal): string => ('pin' in signal ? `pin:${signal.pin}` : `led:${signal.led}`);

export function waveOf(recorder: TraceRecorder, signal: Signal, endMs: number): Wave {
  const key = signalKey(signal);
  const edges: [number, Level][] = [[0, 0]];
  for (const [cycle, level] of recorder.list(key)) {
    const at = (cycle / clockHz) * 1000;
    if (at === 0) edges[0] = [0, level];
    else if (edges.at(-1)?.[1] !== level) edges.push([at, level]);
  }
  return { name: signalName(key), edges, endMs };
}

export function levelAt(wave: Wave, ms: number): Level {
  let level: Level = 0;
  for (const [at, next] of wave.edges) { if (at > ms) break; level = next; }
  return level;
}

export interface Stretch { readonly level: Level; readonly fromMs: number; readonly toMs: number }
/** Stretches of equal level; the last one is open-ended at the end of the experiment. */
export function stretches(wave: Wave): Stretch[] {
  return wave.edges.map(([fromMs, level], index) => ({ level, fromMs, toMs: wave.edges[index + 1]?.[0] ?? wave.endMs }));
}

/** For the report: at most 399 edges around a window. */
export function traceOf(wave: Wave, fromMs: number, toMs: number): Trace {
  const inside = wave.edges.filter(([at]) => at > fromMs && at <= toMs).slice(0, 398);
  const edges = [[fromMs, levelAt(wave, fromMs)] as const, ...inside];
  return { name: wave.name, edges: edges.map(([at, level]): [number, Level] => [Math.round(at * 1000) / 1000, level]) };
}
export const drawn = (name: Text, edges: readonly (readonly [number, Level])[]): Trace => ({ name, edges: edges.slice(0, 400).map(([at, level]): [number, Level] => [Math.round(at * 1000) / 1000, level]) });
