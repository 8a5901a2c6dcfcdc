import type { Trace } from '@kindling/contracts';
import type { Display, Edge, Quantity } from './board/board.ts';
import { clockHz } from './board/chip.ts';
import { EdgeStore } from './edge-store.ts';

/** PWM for a minute on two pins, and tones. */
const mostQuantities = 60_000;
const mostDisplays = 4000;

/** Keeps what every signal, number and display did, to draw it and to judge it. */
export class TraceRecorder {
  private readonly edges: Map<string, EdgeStore> = new Map();
  private readonly numbers = new Map<string, [cycle: number, value: number][]>();
  private readonly shown = new Map<string, [cycle: number, lines: readonly string[]][]>();
  private readonly mostEdges: number;

  /** A living board forgets the oldest edges; an experiment keeps all that fit a minute of PWM. */
  constructor(mostEdges = 4000) { this.mostEdges = mostEdges; }

  edge({ signal, cycle, level }: Edge): void {
    let store = this.edges.get(signal);
    if (!store) { store = new EdgeStore(this.mostEdges); this.edges.set(signal, store); }
    store.add(cycle, level);
  }
  quantity({ signal, cycle, value }: Quantity): void { add(this.numbers, signal, [cycle, value], mostQuantities); }
  display({ part, cycle, lines }: Display): void { add(this.shown, part, [cycle, lines], mostDisplays); }

  /** Share of the time between two cycle counts in which the signal was on. */
  share(signal: string, from: number, to: number): number { return this.edges.get(signal)?.share(from, to) ?? 0; }

  /** At most 400 newest edges of every signal that has changed since the start, or is high: a pin at rest on its pull-up is worth seeing. */
  traces(fromMs: number): Trace[] {
    const shown = [...this.edges].filter(([signal, store]) => store.changes > 1 || store.level === 1 || signal.startsWith('led:'));
    return shown.slice(0, 8).map(([signal, store]) => ({ name: signalName(signal), edges: store.newest((fromMs / 1000) * clockHz, 400).map(([cycle, level]): [number, 0 | 1] => [toMs(cycle), level]) }));
  }

  list(signal: string): readonly (readonly [cycle: number, level: 0 | 1])[] { return this.edges.get(signal)?.all() ?? []; }
  numbersOf(signal: string): readonly (readonly [cycle: number, value: number])[] { return this.numbers.get(signal) ?? []; }
  linesOf(part: string): readonly (readonly [cycle: number, lines: readonly string[]])[] { return this.shown.get(part) ?? []; }
}

function add<T>(map: Map<string, T[]>, key: string, entry: T, most: number): void {
  const list = map.get(key) ?? [];
  list.push(entry);
  if (list.length > most) list.splice(0, most / 2);
  map.set(key, list);
}

const toMs = (cycle: number): number => Math.round((cycle / clockHz) * 1_000_000) / 1000;
const words: Readonly<Record<string, { zh: string; en: string }>> = { led: { zh: '灯', en: 'LED' }, pin: { zh: '引脚', en: 'pin' }, buzzer: { zh: '蜂鸣器', en: 'buzzer' }, relay: { zh: '继电器', en: 'relay' } };
export function signalName(signal: string): { zh: string; en: string } {
  const [kind = '', name = ''] = signal.split(':');
  const word = words[kind] ?? { zh: kind, en: kind };
  return { zh: `${word.zh} ${name}`, en: `${word.en} ${name}` };
}
