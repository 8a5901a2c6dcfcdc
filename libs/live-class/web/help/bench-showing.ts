import type { Aside, SharedChange, Work, WrittenSource } from '@kindling/contracts';
import { SHARED_LONGEST } from '@kindling/contracts/light';
import { applyChanges, sourceOf } from '../../domain/index.ts';
import { bodyOf, formatOf } from '../shared/program-of.ts';

type WorkAside = Extract<Aside, { is: 'work' }>;
type BoardAside = Extract<Aside, { is: 'board' }>;
export interface Lookers { readonly id: string; readonly name: string }
/** So long a look lasts when it is not said again. */
export const LOOK_LASTS_MS = 25_000;
const WORK_EVERY_MS = 700;
const BOARD_EVERY_MS = 500;

/**
 * A pupil's bench as others see it: sent only while somebody looks, gathered for a moment, and only what changed. Counts
 * what a helper writes, so that nothing is written into a program that has become another.
 */
export class BenchShowing {
  private readonly lookers = new Map<string, { name: string; until: number }>();
  private exerciseId: string | null = null;
  private work: Work | null = null;
  private board: BoardAside | null = null;
  private version = 0;
  private readonly timers = new Map<'work' | 'board', ReturnType<typeof setTimeout>>();
  private say: (to: string, aside: Aside) => void;
  private readonly now: () => number;
  private readonly onLookers: (lookers: readonly Lookers[]) => void;

  constructor(say: (to: string, aside: Aside) => void, now: () => number, onLookers: (lookers: readonly Lookers[]) => void) {
    this.say = say;
    this.now = now;
    this.onLookers = onLookers;
  }

  /** Over which line; it comes after the bench, and may be another one later. */
  speak(say: (to: string, aside: Aside) => void): void { this.say = say; }

  look(id: string, name: string, on: boolean): void {
    const isNew = on && !this.lookers.has(id);
    if (on) this.lookers.set(id, { name, until: this.now() + LOOK_LASTS_MS }); else this.lookers.delete(id);
    this.tell();
    if (isNew) { this.say(id, this.workAside()); if (this.board) this.say(id, this.board); }
  }

  show(exerciseId: string, work: Work): void { this.exerciseId = exerciseId; this.work = work; this.soon('work', WORK_EVERY_MS, () => this.workAside()); }
  showBoard(board: BoardAside): void { this.board = board; this.soon('board', BOARD_EVERY_MS, () => this.board); }

  /** What the program becomes; null when it was written to another one, whose writer is shown what there is. */
  write(by: string, version: number, changes: readonly SharedChange[]): WrittenSource | null {
    const { work } = this;
    const before = writtenOf(work);
    const body = before && version === this.version ? applyChanges(bodyOf(before), changes) : null;
    if (!work || !before || body === null) { this.say(by, { ...this.workAside(), refused: true }); return null; }
    // Only the sketch travels; the tabs beside it stay as the pupil has them.
    const source = { ...(before.mode === 'text' ? before : {}), ...sourceOf(formatOf(before), body) };
    this.work = { ...work, source };
    this.version++;
    return source;
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    for (const id of this.lookers.keys()) this.say(id, { is: 'work', version: this.version, refused: false, work: null });
    this.lookers.clear();
    this.tell();
  }

  private workAside(): WorkAside {
    const { work, exerciseId, version } = this;
    const source = writtenOf(work);
    const body = source ? bodyOf(source) : '';
    const shown = work && source && exerciseId !== null && body.length <= SHARED_LONGEST;
    return { is: 'work', version, refused: false, work: shown ? { exerciseId, format: formatOf(source), body, diagram: work.diagram } : null };
  }

  private soon(what: 'work' | 'board', everyMs: number, aside: () => Aside | null): void {
    this.forget();
    if (this.lookers.size === 0 || this.timers.has(what)) return;
    this.timers.set(what, setTimeout(() => {
      this.timers.delete(what);
      const said = aside();
      if (said) for (const id of this.lookers.keys()) this.say(id, said);
    }, everyMs));
  }

  /** Whose look was not said again has closed the tile, or lost the link. */
  private forget(): void {
    const gone = [...this.lookers].filter(([, { until }]) => until < this.now());
    for (const [id] of gone) this.lookers.delete(id);
    if (gone.length > 0) this.tell();
  }
  private tell(): void { this.onLookers([...this.lookers].map(([id, { name }]) => ({ id, name }))); }
}

/** A built program cannot be read. */
const writtenOf = (work: Work | null): WrittenSource | null => (work && work.source.mode !== 'hex' ? work.source : null);
