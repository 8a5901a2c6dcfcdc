import type { BoardGlimpse, BoardShape, PassedGlimpse } from '@kindling/contracts';
import { BOARD_HEIGHT, BOARD_WIDTH, boardWidths } from '@kindling/contracts/light';
import { unpackPoints, type Board, type Point } from '../../domain/index.ts';
import type { StrokeInHand } from './hand.ts';
import { inkOf, paintPointer, paintShape, paintStroke, type Pictures } from './paint-board.ts';

interface Sketch { readonly page: number; readonly u: string; readonly n: number; readonly c: number; readonly w: number; readonly points: Point[]; shown: number; at: number }
interface Pointer { readonly page: number; readonly name: string; target: Point; now: Point; at: number }
interface Waiting { readonly page: number; readonly n: number; readonly shape: BoardShape }

/** Without news a sketch or a pointer is dropped after this: its owner's line broke. */
const STALE_MS = 4000;
/** A batch is played over the time to the next one, so that a stroke grows evenly. */
const PLAY_MS = 240;

/** What is on the board besides its items: own shapes that wait for their place in the log, others' half-drawn strokes, pointers. */
export class LiveLayer {
  private readonly sketches = new Map<string, Sketch>();
  private readonly pointers = new Map<string, Pointer>();
  private waiting: readonly Waiting[] = [];
  private readonly pictures: Pictures;
  inHand: { readonly page: number; readonly stroke: StrokeInHand | null; readonly shape: BoardShape | null; readonly ink: { c: number; w: number } } | null = null;
  /** Where the keyboard's cursor is; null when the mouse is used. */
  cursor: Point | null = null;

  constructor(pictures: Pictures) { this.pictures = pictures; }

  wait(page: number, n: number, shape: BoardShape): void { this.waiting = [...this.waiting, { page, n, shape }]; }
  giveUp(n: number): void { this.waiting = this.waiting.filter((each) => each.n !== n); }

  hear({ u, glimpse }: PassedGlimpse, name: string, now: number): void {
    if (glimpse.is === 'pointer') this.hearPointer(u, glimpse, name, now);
    else this.hearSketch(u, glimpse, now);
  }

  private hearPointer(u: string, { page, at }: Extract<BoardGlimpse, { is: 'pointer' }>, name: string, now: number): void {
    if (!at) { this.pointers.delete(u); return; }
    const known = this.pointers.get(u);
    if (known?.page === page) { known.target = at; known.at = now; } else this.pointers.set(u, { page, name, target: at, now: at, at: now });
  }

  private hearSketch(u: string, { page, n, c, w, p }: Extract<BoardGlimpse, { is: 'sketch' }>, now: number): void {
    const points = unpackPoints(p, BOARD_WIDTH, BOARD_HEIGHT);
    if (!points) return;
    const known = this.sketches.get(`${u}:${n}`);
    if (!known) { this.sketches.set(`${u}:${n}`, { page, u, n, c, w, points: [...points], shown: 1, at: now }); return; }
    known.points.push(...points.slice(1));
    known.at = now;
  }

  /** The log has them now. */
  settle(board: Board, myId: string): void {
    const drawn = (page: number, by: string, n: number): boolean => (board.pages[page] ?? []).some((item) => item.by === by && item.n === n);
    for (const [key, { page, u, n }] of this.sketches) if (drawn(page, u, n)) this.sketches.delete(key);
    this.waiting = this.waiting.filter(({ page, n }) => !drawn(page, myId, n));
  }

  /** @returns whether something still moves. */
  paint(context: CanvasRenderingContext2D, page: number, now: number, sinceMs: number): boolean {
    for (const [u, pointer] of this.pointers) if (now - pointer.at > STALE_MS) this.pointers.delete(u);
    for (const [key, sketch] of this.sketches) if (now - sketch.at > STALE_MS) this.sketches.delete(key);
    for (const { shape } of this.waiting.filter((each) => each.page === page)) paintShape(context, shape, this.pictures);
    for (const sketch of this.sketches.values()) if (sketch.page === page) this.paintSketch(context, sketch, sinceMs);
    this.paintInHand(context, page);
    for (const pointer of this.pointers.values()) if (pointer.page === page) this.paintPointer(context, pointer, sinceMs);
    if (this.cursor) paintPointer(context, this.cursor, '');
    return this.sketches.size > 0 || this.pointers.size > 0;
  }

  private paintSketch(context: CanvasRenderingContext2D, sketch: Sketch, sinceMs: number): void {
    sketch.shown = Math.min(sketch.points.length, sketch.shown + Math.max(0.3, ((sketch.points.length - sketch.shown) * sinceMs) / PLAY_MS));
    context.strokeStyle = inkOf(sketch.c);
    context.lineWidth = boardWidths[sketch.w] ?? boardWidths[0];
    paintStroke(context, sketch.points.slice(0, Math.ceil(sketch.shown)));
  }

  private paintPointer(context: CanvasRenderingContext2D, pointer: Pointer, sinceMs: number): void {
    const share = Math.min(1, sinceMs / 90);
    pointer.now = { x: pointer.now.x + (pointer.target.x - pointer.now.x) * share, y: pointer.now.y + (pointer.target.y - pointer.now.y) * share };
    paintPointer(context, pointer.now, pointer.name);
  }

  private paintInHand(context: CanvasRenderingContext2D, page: number): void {
    if (!this.inHand || this.inHand.page !== page) return;
    const { stroke, shape, ink } = this.inHand;
    if (shape) paintShape(context, shape, this.pictures);
    if (!stroke) return;
    context.strokeStyle = inkOf(ink.c);
    context.lineWidth = boardWidths[ink.w] ?? boardWidths[0];
    paintStroke(context, stroke.points);
  }
}
