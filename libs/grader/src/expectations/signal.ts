import type { Signal, Text, Trace } from '@kindling/contracts';
import { clockHz, signalName } from '@kindling/simulator';
import { idOf, type Observation } from '../experiment.ts';

export type Level = 0 | 1;
/** A signal over time: level changes in milliseconds, starting at 0. */
export interface Wave { readonly name: Text; readonly edges: readonly (readonly [ms: number, level: Level])[]; readonly endMs: number }

function signalKey(signal: Signal, { circuit }: Observation): string {
  if ('pin' in signal) return `pin:${signal.pin}`;
  if ('led' in signal) return `led:${idOf(circuit, signal.led)}`;
  return 'buzzer' in signal ? `buzzer:${idOf(circuit, signal.buzzer)}` : `relay:${idOf(circuit, signal.relay)}`;
}
export const msOf = (cycle: number): number => (cycle / clockHz) * 1000;

export function waveOf(seen: Observation, signal: Signal): Wave {
  const key = signalKey(signal, seen);
  const edges: [number, Level][] = [[0, 0]];
  for (const [cycle, level] of seen.recorder.list(key)) {
    const at = msOf(cycle);
    if (at === 0) edges[0] = [0, level];
    else if (edges.at(-1)?.[1] !== level) edges.push([at, level]);
  }
  return { name: signalName(key), edges, endMs: seen.endMs };
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
