import type { Playback } from '@kindling/contracts';
import type { Observation } from './experiment.ts';
import { msOf } from './expectations/signal.ts';

/** Parts of a quantity's name on the recorder, and what the picture calls it. */
const shownNumbers: Readonly<Record<string, string>> = { servo: 'angle', buzzer: 'hz', stepper: 'angle', motor: 'speed' };
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

/** What the parts did in a window, for the report: lights, used pins, sounds, contacts, angles, displays. */
export function playbackOf(seen: Observation, fromMs: number, toMs: number): Playback {
  const { recorder, circuit } = seen;
  const usedPins = Object.keys(circuit.pinNet).filter((pin) => /^A?\d+$/.test(pin) && (circuit.degree[circuit.pinNet[pin] ?? -1] ?? 0) > 1);
  const idsOf = (kind: string): string[] => circuit.parts.filter((part) => part.kind.kind === kind).map((part) => part.id);
  const names = [
    ...circuit.leds.map((led) => `led:${led.id}`), ...usedPins.map((pin) => `pin:${pin}`), ...idsOf('buzzer').map((id) => `buzzer:${id}`), ...idsOf('relay').map((id) => `relay:${id}`),
  ].slice(0, 32);
  return {
    signals: names.map((signal) => ({ signal, edges: within(recorder.list(signal), fromMs, toMs, 0 as 0 | 1) })),
    numbers: Object.entries(shownNumbers).flatMap(([kind, name]) => idsOf(kind).map((part) => ({ part, name, samples: within(recorder.numbersOf(`${kind}:${part}`), fromMs, toMs, 0) }))).slice(0, 24),
    texts: idsOf('lcd').slice(0, 4).map((part) => ({ part, samples: within(recorder.linesOf(part), fromMs, toMs, []).slice(-100).map(([at, lines]): [number, string[]] => [at, [...lines]]) })),
    lines: [],
  };
}

/** What was in force at the start, then what changed inside; at most 400. */
function within<T>(list: readonly (readonly [cycle: number, value: T])[], fromMs: number, toMs: number, start: T): [number, T][] {
  let before = start;
  const inside: [number, T][] = [];
  for (const [cycle, value] of list) {
    const at = msOf(cycle);
    if (at <= fromMs) before = value;
    else if (at <= toMs) inside.push([rounded(at), value]);
    else break;
  }
  return [[rounded(fromMs), before] as [number, T], ...inside.slice(0, 399)];
}
