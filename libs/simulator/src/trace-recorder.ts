import type { Trace } from '@kindling/contracts';
import type { Edge } from './board/board.ts';
import { clockHz } from './board/chip.ts';

const mostEdges = 4000;

/** Keeps the edges of each signal, to draw them and to know how long each was on. */
export class TraceRecorder {
  private readonly edges = new Map<string, [cycle: number, level: 0 | 1][]>();

  edge({ signal, cycle, level }: Edge): void {
    const list = this.edges.get(signal) ?? [];
    list.push([cycle, level]);
    if (list.length > mostEdges) list.splice(0, mostEdges / 2);
    this.edges.set(signal, list);
  }

  /** Share of the time between two cycle counts in which the signal was on. */
  share(signal: string, from: number, to: number): number {
    const list = this.edges.get(signal) ?? [];
    const last = list.at(-1);
    if (to <= from || !last) return last?.[1] ?? 0;
    let on = 0;
    let end = to;
    for (let at = list.length - 1; at >= 0 && end > from; at -= 1) {
      const [cycle, level] = list[at] ?? [0, 0];
      const start = Math.max(cycle, from);
      if (level && end > start) on += end - start;
      end = Math.min(end, cycle);
    }
    return on / (to - from);
  }

  /** At most 400 newest edges of every signal that has changed since the start. */
  traces(fromMs: number): Trace[] {
    const shown = [...this.edges].filter(([signal, list]) => list.length > 1 || signal.startsWith('led:'));
    return shown.slice(0, 8).map(([signal, list]) => {
      const inside = list.filter(([cycle], index) => toMs(cycle) >= fromMs || toMs(list[index + 1]?.[0] ?? Infinity) >= fromMs).slice(-399);
      return { name: signalName(signal), edges: inside.map(([cycle, level]): [number, 0 | 1] => [toMs(cycle), level]) };
    });
  }

  list(signal: string): readonly (readonly [cycle: number, level: 0 | 1])[] { return this.edges.get(signal) ?? []; }
}

const toMs = (cycle: number): number => Math.round((cycle / clockHz) * 1_000_000) / 1000;
export function signalName(signal: string): { zh: string; en: string } {
  const [kind, name = ''] = signal.split(':');
  return kind === 'led' ? { zh: `灯 ${name}`, en: `LED ${name}` } : { zh: `引脚 ${name}`, en: `pin ${name}` };
}
