import { copyAt, dataBytes, leftAt, pendingAt, places, spAt, watchAt, watchedAt } from './memory-map.ts';
import type { SharedMemory } from './shared-memory.ts';
import type { Translations } from './translations.ts';

/** Shorter waits are not worth looking at. In cycles, as the pauses are. */
const leastWait = 600;
const mostStops = 300;
const mostMisses = 3;
const [leastPause, mostPause] = [4_000, 2_000_000];

/**
 * A program that waits goes round and round without changing anything. When a whole turn leaves every register and every byte of RAM as it
 * was, and touched nothing with side effects (or the translated code would have stopped), then each further turn until the next clock
 * event does the same: they are taken as done. This is exact for every program; where a turn begins is only guessed.
 */
export class IdleLoops {
  /** Cycles taken as done. */
  skipped = 0;
  private readonly shared: SharedMemory;
  private readonly code: Translations;
  /** Where a turn seems to begin; -1 while that is not known. */
  private head = -1;
  private misses = 0;
  private pause = leastPause;
  private restUntil = 0;

  constructor(shared: SharedMemory, code: Translations) {
    this.shared = shared;
    this.code = code;
  }

  /** As `run` of the translations, at this count of cycles; some of the run perhaps only in thought. */
  run(pc: number, cycles: number): number {
    const { code, shared: { longs } } = this;
    if (this.left < leastWait || cycles < this.restUntil || longs[pendingAt >> 2] !== 0) return code.run(pc);
    const now = this.head < 0 ? this.look(pc, cycles) : this.turn(pc, cycles);
    return code.entered[now] === 1 ? code.run(now) : now;
  }

  private get left(): number { return this.shared.longs[leftAt >> 2] ?? 0; }

  /** Runs up to the head, then one turn; when that changed nothing, all the turns that fit are done. */
  private turn(pc: number, cycles: number): number {
    const { head, shared: { bytes, longs } } = this;
    const start = this.runWatched(pc, head, 1);
    if (start !== head || this.left < leastWait) return this.missed(start, cycles);
    bytes.copyWithin(copyAt, 0, dataBytes);
    const before = this.left;
    const back = this.runWatched(head, head, 1);
    const spent = before - this.left;
    if (back !== head || spent === 0 || this.changed()) return this.missed(back, cycles);
    const rest = this.left % spent;
    this.skipped += this.left - rest;
    longs[leftAt >> 2] = rest;
    this.misses = 0;
    this.pause = leastPause;
    return back;
  }
  private changed(): boolean {
    const { longs } = this.shared;
    for (let index = 0; index < dataBytes / 4; index += 1) if (longs[index] !== longs[copyAt / 4 + index]) return true;
    return false;
  }
  private missed(now: number, cycles: number): number {
    this.misses += 1;
    if (this.misses >= mostMisses) this.rest(cycles);
    return now;
  }
  private rest(cycles: number): void {
    this.head = -1;
    this.misses = 0;
    this.restUntil = cycles + this.pause;
    this.pause = Math.min(this.pause * 2, mostPause);
  }

  /** Runs from jump to jump; the outermost place that comes again is the head: the one with the highest stack pointer, and there the rarest. */
  private look(pc: number, cycles: number): number {
    const seen = new Map<number, { readonly sp: number; times: number }>();
    const { bytes } = this.shared;
    let now = pc;
    for (let stops = 0; stops < mostStops && this.left >= leastWait; stops += 1) {
      now = this.runWatched(now, 0, places);
      if (this.code.entered[now] !== 1) break;
      const known = seen.get(now);
      if (known) known.times += 1;
      else seen.set(now, { sp: ((bytes[spAt + 1] ?? 0) << 8) | (bytes[spAt] ?? 0), times: 1 });
    }
    const [best] = [...seen].filter(([, { times }]) => times > 1).sort(([, a], [, b]) => b.sp - a.sp || a.times - b.times);
    if (this.code.entered[now] === 1 && best) this.head = best[0];
    else this.rest(cycles);
    return now;
  }

  private runWatched(pc: number, first: number, count: number): number {
    const { longs } = this.shared;
    longs[watchAt >> 2] = first;
    longs[watchedAt >> 2] = count;
    const now = this.code.run(pc);
    longs[watchedAt >> 2] = 0;
    return now;
  }
}
