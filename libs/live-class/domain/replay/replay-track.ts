import type { LiveEvent } from '@kindling/contracts';
import { fold } from '../evolve.ts';
import type { LiveState } from '../live-state.ts';

/** A stretch of the log; `state` is the fold of everything before `fromMs`, when the server was asked for it. */
export interface TrackPart { readonly fromMs: number; readonly toMs: number; readonly state: LiveState | null; readonly events: readonly LiveEvent[] }
export interface PartWanted { readonly fromMs: number; readonly toMs: number; readonly state: boolean }

/** One minute: a few kilobytes, so that the first picture stands after one answer on a thin line. */
export const PART_MS = 60_000;

/** What is here of a class's log, in minutes, and the state at any moment of it. */
export class ReplayTrack {
  private readonly parts = new Map<number, TrackPart>();
  /** The newest answer, from which the next moment is only a few events away. */
  private reached: { readonly part: number; readonly used: number; readonly state: LiveState } | null = null;
  private readonly lastsMs: number;

  constructor(lastsMs: number) { this.lastsMs = lastsMs; }

  put(part: TrackPart): void {
    const at = Math.floor(part.fromMs / PART_MS);
    // A part that knows what was before is worth more.
    if (!this.parts.get(at)?.state) this.parts.set(at, part);
  }

  /** The next stretch that playing from here needs; null when enough is there. */
  wants(atMs: number, aheadMs: number): PartWanted | null {
    const last = Math.floor(Math.min(this.lastsMs, atMs + aheadMs) / PART_MS);
    for (let at = Math.floor(atMs / PART_MS); at <= last; at++) {
      if (this.rootOf(at) === null) return { fromMs: at * PART_MS, toMs: (at + 1) * PART_MS, state: !this.parts.has(at - 1) || this.rootOf(at - 1) === null };
    }
    return null;
  }

  has(atMs: number): boolean { return this.rootOf(Math.floor(atMs / PART_MS)) !== null; }

  /** The fold of all events until then; null when they are not all here. */
  stateAt(atMs: number): LiveState | null {
    const part = Math.floor(atMs / PART_MS);
    const root = this.rootOf(part);
    if (root === null) return null;
    const known = this.reached;
    let state = known && known.state.t <= atMs && known.part >= root && known.part <= part ? known : { part: root, used: 0, state: this.parts.get(root)?.state as LiveState };
    for (let at = state.part; at <= part; at++) {
      const events = (this.parts.get(at)?.events ?? []).filter((event) => event.t <= atMs && event.s > state.state.seq);
      state = { part: at, used: events.length, state: fold(state.state, events) };
    }
    this.reached = state;
    return state.state;
  }

  /** Every event that is here, for what looks at the log and not at the fold. */
  between(fromMs: number, toMs: number): readonly LiveEvent[] {
    return [...this.parts.values()].flatMap((part) => part.events).filter((event) => event.t > fromMs && event.t <= toMs).sort((a, b) => a.s - b.s);
  }

  /** The part before which everything is known, with nothing missing between; null when there is none. */
  private rootOf(part: number): number | null {
    for (let at = part; at >= 0; at--) {
      const here = this.parts.get(at);
      if (!here) return null;
      if (here.state) return at;
    }
    return null;
  }
}
