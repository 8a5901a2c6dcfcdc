import type { BoardShape } from '@kindling/contracts';
import { boardLimits } from '@kindling/contracts/light';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { touched, type Point } from '../../domain/index.ts';
import type { Refusal } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { BATCH_MS, spanShape, StrokeInHand, textShape, type DrawTool, type Ink } from './hand.ts';
import { LiveLayer } from './live-layer.ts';
import type { Pictures } from './paint-board.ts';

const RUBBER_REACH = 14;
/** Longer than an event needs after its acknowledgement. */
const SETTLED_MS = 3000;
export interface BoardHand {
  readonly layer: LiveLayer;
  readonly tool: DrawTool;
  readonly ink: Ink;
  readonly setTool: (tool: DrawTool) => void;
  readonly setInk: (ink: Ink) => void;
  readonly down: (at: Point) => void;
  readonly move: (at: Point) => void;
  readonly up: () => void;
  readonly leave: () => void;
  /** Where words are being written. */
  readonly writingAt: Point | null;
  readonly write: (words: string) => void;
  readonly refused: Refusal | null;
  /** Grows with everything that the canvas has to show. */
  readonly rubbed: ReadonlySet<number>;
}
interface Held { readonly from: Point; to: Point; stroke: StrokeInHand | null; readonly page: number; readonly gone: Set<number> }

/** Gives finished work to the class. What was given is on the canvas at once, and goes again when it is refused. */
function useGiving({ give }: LiveRoom, layer: LiveLayer) {
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [rubbed, setRubbed] = useState<ReadonlySet<number>>(new Set());
  const put = async (page: number, n: number, shape: BoardShape) => {
    layer.wait(page, n, shape);
    const answer = await give('board.put', { page, n, shape });
    // It is in the log; whoever rubbed it out in the same moment is right.
    setTimeout(() => layer.giveUp(n), answer.ok ? SETTLED_MS : 0);
    setRefused(answer.ok ? null : answer);
  };
  const erase = async (page: number, gone: readonly number[]) => {
    const parts = Array.from({ length: Math.ceil(gone.length / boardLimits.eraseAtOnce) }, (_, at) => gone.slice(at * boardLimits.eraseAtOnce, (at + 1) * boardLimits.eraseAtOnce));
    const answers = await Promise.all(parts.map((items) => give('board.erase', { page, items: [...items] })));
    setRubbed(new Set());
    setRefused(answers.find((answer) => !answer.ok) ?? null);
  };
  return { put, erase, refused, rubbed, setRubbed };
}

/** Five times a second: the next part of a stroke, and where the pointer went. */
function useBatches({ glimpse, state }: LiveRoom, held: RefObject<Held | null>) {
  const pointed = useRef<{ at: Point; sent: boolean } | null>(null);
  const { page } = state.board;
  useEffect(() => {
    const timer = setInterval(() => {
      const batch = held.current?.stroke?.batch();
      if (batch) glimpse(batch);
      if (!pointed.current || pointed.current.sent) return;
      pointed.current.sent = true;
      glimpse({ is: 'pointer', page, at: pointed.current.at });
    }, BATCH_MS);
    return () => clearInterval(timer);
  }, [glimpse, page, held]);
  return {
    point: (at: Point): void => { pointed.current = { at, sent: false }; },
    putDown: (): void => { if (pointed.current) glimpse({ is: 'pointer', page, at: null }); pointed.current = null; },
  };
}

/** What the hand does with the tool it holds: shows it at once, sketches it to the others, and gives it to the class when it is done. */
export function useBoardHand(room: LiveRoom, myId: string, pictures: Pictures): BoardHand {
  const layer = useMemo(() => new LiveLayer(pictures), [pictures]);
  const [tool, setTool] = useState<DrawTool>('pen');
  const [ink, setInk] = useState<Ink>({ c: 0, w: 1 });
  const [writingAt, setWritingAt] = useState<Point | null>(null);
  const held = useRef<Held | null>(null);
  const number = useRef(Math.floor(Math.random() * 900_000));
  const { board } = room.state;
  const { put, erase, refused, rubbed, setRubbed } = useGiving(room, layer);
  const { point, putDown } = useBatches(room, held);
  useEffect(() => { layer.settle(board, myId); }, [layer, board, myId]);

  const follow = (now: Held): void => {
    if (tool === 'eraser') {
      const mine = touched(board.pages[now.page] ?? [], now.to, RUBBER_REACH).filter((item) => (room.role === 'staff' || item.by === myId) && !now.gone.has(item.seq));
      for (const item of mine) now.gone.add(item.seq);
      if (mine.length > 0) setRubbed(new Set(now.gone));
    }
    const shape = tool === 'line' || tool === 'arrow' || tool === 'rect' || tool === 'ellipse' ? spanShape(tool, ink, now.from, now.to) : null;
    layer.inHand = { page: now.page, stroke: now.stroke, shape, ink };
  };
  const finish = ({ page, stroke, gone }: Held, shape: BoardShape | null): void => {
    stroke?.shapes().forEach((part, at) => void put(page, at === 0 ? stroke.n : ++number.current, part));
    if (shape) void put(page, ++number.current, shape);
    if (gone.size > 0) void erase(page, [...gone]);
  };
  return {
    layer, tool, ink, setInk, writingAt, refused, rubbed,
    setTool: (next) => { putDown(); setTool(next); },
    down: (at) => {
      if (tool === 'text') { setWritingAt(at); return; }
      held.current = { from: at, to: at, page: board.page, gone: new Set(), stroke: tool === 'pen' ? new StrokeInHand(++number.current, board.page, ink, at) : null };
      if (tool === 'laser') point(at);
      follow(held.current);
    },
    move: (at) => {
      if (tool === 'laser') point(at);
      if (!held.current) return;
      held.current.to = at;
      held.current.stroke?.move(at);
      follow(held.current);
    },
    up: () => {
      const [now, shape] = [held.current, layer.inHand?.shape ?? null];
      held.current = null;
      layer.inHand = null;
      if (now) finish(now, shape);
    },
    leave: putDown,
    write: (words) => {
      const shape = writingAt ? textShape(ink, writingAt, words) : null;
      setWritingAt(null);
      if (shape) void put(board.page, ++number.current, shape);
    },
  };
}
