import type { BlockMaker, MakeBlocks } from './block-maker.ts';

/** What a pump needs of an audio context. */
export interface PumpContext {
  readonly currentTime: number;
  /** Places sound at a second of the context's time. @returns what takes it away again. */
  place(sound: Float32Array, rate: number, atSecond: number): () => void;
}

const RATE = 48_000;
const TICK_MS = 50;
/** A busy page comes late by less; a hidden one is called once a second only. */
const AHEAD_MS = 200;
const HIDDEN_AHEAD_MS = 1500;
/** Nearer than this, the sound card is quicker than the page. */
const MARGIN_MS = 20;
const samplesOf = (ms: number): number => Math.round((ms * RATE) / 1000);
interface Placed { readonly untilSecond: number; readonly takeAway: () => void }

/**
 * Plays blocks from the page, where the browser has no sound thread: it only has one on https. Costs a fifth of a second of
 * delay, because a page may be busy and sound may not wait.
 */
export class BlockPump<Order, Report> {
  /** The next sample to make; everything before is with the sound card. */
  private head = 0;
  private placed: Placed[] = [];
  private reports: { readonly atSecond: number; readonly report: Report }[] = [];
  private readonly ticking = setInterval(() => this.tick(), TICK_MS);
  private readonly maker: BlockMaker<Order>;
  private readonly context: PumpContext;
  private readonly report: (report: Report) => void;
  private readonly hidden: () => boolean;

  constructor(context: PumpContext, make: MakeBlocks<Order, Report>, report: (report: Report) => void, hidden: () => boolean) {
    this.context = context;
    this.report = report;
    this.hidden = hidden;
    // Told when it is heard, not when it is made.
    this.maker = make((said) => { this.reports.push({ atSecond: this.head / RATE, report: said }); });
  }

  /** Counts as arrived for the next sound that can still be made, as on the sound thread. */
  order(order: Order): void {
    if (!this.maker.obey(order, (Math.max(this.head, this.horizon()) * 1000) / RATE)) return;
    for (const { takeAway } of this.placed) takeAway();
    this.placed = [];
    this.reports = [];
    this.head = 0;
    this.tick();
  }

  stop(): void {
    clearInterval(this.ticking);
    for (const { takeAway } of this.placed) takeAway();
  }

  private horizon(): number { return samplesOf(this.context.currentTime * 1000 + (this.hidden() ? HIDDEN_AHEAD_MS : AHEAD_MS)); }

  private tick(): void {
    const { currentTime } = this.context;
    this.placed = this.placed.filter(({ untilSecond }) => untilSecond > currentTime);
    this.head = Math.max(this.head, samplesOf(currentTime * 1000 + MARGIN_MS));
    this.make(this.horizon());
    for (const due of this.reports.filter(({ atSecond }) => atSecond <= currentTime)) this.report(due.report);
    this.reports = this.reports.filter(({ atSecond }) => atSecond > currentTime);
  }

  private make(until: number): void {
    const from = this.head;
    const blocks: Float32Array[] = [];
    while (this.head < until) {
      const block = this.maker.next((this.head * 1000) / RATE);
      if (!block) break;
      blocks.push(block);
      this.head += block.length;
    }
    if (this.head === from) return;
    this.placed.push({ untilSecond: this.head / RATE, takeAway: this.context.place(joined(blocks, this.head - from), RATE, from / RATE) });
  }
}

function joined(blocks: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length);
  let at = 0;
  for (const block of blocks) { whole.set(block, at); at += block.length; }
  return whole;
}
