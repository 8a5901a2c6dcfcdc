import { BOARD_HEIGHT, BOARD_WIDTH } from '@kindling/contracts/light';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { BoardPage, Point } from '../../domain/index.ts';
import { useBoardWords } from './board-words.ts';
import { paintShape, startPaint, type Pictures } from './paint-board.ts';
import type { BoardHand } from './use-board-hand.ts';

/** A step of the keyboard's cursor, in board units. */
const STEP = 20;
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const within = (at: Point): Point => ({ x: Math.round(Math.min(BOARD_WIDTH, Math.max(0, at.x))), y: Math.round(Math.min(BOARD_HEIGHT, Math.max(0, at.y))) });

export interface CanvasProps { page: BoardPage; at: number; of: number; hand: BoardHand; pictures: Pictures; mayDraw: boolean; onUndo: () => void; onRedo: () => void }

/** Two sheets: what is drawn, repainted when it changes, and above it what moves. */
export function BoardCanvas({ page, at, of, hand, pictures, mayDraw, onUndo, onRedo }: CanvasProps) {
  const t = useBoardWords();
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const painted = useRef<() => void>(() => undefined);
  painted.current = () => {
    const context = below.current?.getContext('2d');
    if (!context) return;
    startPaint(context);
    for (const item of page) if (!hand.rubbed.has(item.seq)) paintShape(context, item.shape, pictures);
  };
  useLayoutEffect(() => painted.current(), [page, hand.rubbed, pictures]);
  useSheetSize(below, above, painted);
  useMotion(above, hand, at);

  const pen = usePen(hand, mayDraw);
  const keys = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey && (key === 'z' || key === 'y')) { event.preventDefault(); if (key === 'y' || event.shiftKey) onRedo(); else onUndo(); return; }
    pen.key(event);
  };
  const words = page.flatMap(({ shape }) => (shape.is === 'text' ? [shape.text] : []));
  return (
    <>
      <canvas ref={below} className="board-sheet" aria-hidden="true" />
      <canvas ref={above} className={`board-sheet top ${mayDraw ? `with-${hand.tool}` : ''}`} role={mayDraw ? 'application' : 'img'} tabIndex={mayDraw ? 0 : -1} data-testid="board-canvas" data-items={page.length} data-page={at}
        aria-label={`${t('board-name', { page: at + 1, of, count: page.length })}${mayDraw ? ` ${t('board-keys')}` : ''}`} {...pen.events} onKeyDown={keys} onBlur={pen.blur} />
      {words.length > 0 && <ul className="visually-hidden" aria-label={t('board-texts')}>{words.map((text, place) => <li key={place}>{text}</li>)}</ul>}
    </>
  );
}

/** As many pixels as the screen really has there. */
function useSheetSize(below: React.RefObject<HTMLCanvasElement | null>, above: React.RefObject<HTMLCanvasElement | null>, painted: React.RefObject<() => void>): void {
  useLayoutEffect(() => {
    const sheet = above.current;
    if (!sheet) return;
    const measure = (): void => {
      const width = Math.max(1, Math.round(sheet.clientWidth * Math.min(2, window.devicePixelRatio || 1)));
      for (const each of [below.current, sheet]) if (each && each.width !== width) { each.width = width; each.height = Math.round((width * BOARD_HEIGHT) / BOARD_WIDTH); }
      painted.current();
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(sheet);
    return () => watching.disconnect();
  }, [below, above, painted]);
}

function useMotion(above: React.RefObject<HTMLCanvasElement | null>, hand: BoardHand, page: number): void {
  const { layer } = hand;
  useEffect(() => {
    let before = performance.now();
    let frame = requestAnimationFrame(function paint(now) {
      const context = above.current?.getContext('2d');
      if (context) { startPaint(context); layer.paint(context, page, now, now - before); }
      before = now;
      frame = requestAnimationFrame(paint);
    });
    return () => cancelAnimationFrame(frame);
  }, [above, layer, page]);
}

/** Mouse, finger, stylus and keyboard are one pen. A second finger does nothing. */
function usePen(hand: BoardHand, mayDraw: boolean) {
  const holding = useRef<number | 'keys' | null>(null);
  const place = (event: PointerEvent<HTMLCanvasElement>, { clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return within({ x: ((clientX - box.left) / box.width) * BOARD_WIDTH, y: ((clientY - box.top) / box.height) * BOARD_HEIGHT });
  };
  const lift = (event: PointerEvent): void => { if (holding.current === event.pointerId) { holding.current = null; hand.up(); } };
  const key = (event: KeyboardEvent): void => {
    const way = arrows[event.key];
    if (!mayDraw || (!way && event.key !== ' ' && event.key !== 'Enter')) return;
    event.preventDefault();
    const from = hand.layer.cursor ?? { x: BOARD_WIDTH / 2, y: BOARD_HEIGHT / 2 };
    const [dx, dy] = way ?? [0, 0];
    hand.layer.cursor = within({ x: from.x + dx, y: from.y + dy });
    if (way) { if (holding.current === 'keys' || hand.tool === 'laser') hand.move(hand.layer.cursor); return; }
    if (holding.current === 'keys') { holding.current = null; hand.up(); return; }
    holding.current = hand.tool === 'text' ? null : 'keys';
    hand.down(hand.layer.cursor);
  };
  if (!mayDraw) return { events: {}, key: () => undefined, blur: () => undefined };
  return {
    key,
    blur: () => { hand.layer.cursor = null; if (holding.current === 'keys') { holding.current = null; hand.up(); } },
    events: {
      onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
        if (holding.current !== null || event.button !== 0) return;
        hand.layer.cursor = null;
        // Words are typed into a field that takes the focus; the pointer must not take it back.
        if (hand.tool === 'text') event.preventDefault();
        else { event.currentTarget.setPointerCapture(event.pointerId); holding.current = event.pointerId; }
        hand.down(place(event, event));
      },
      onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
        if (holding.current !== null && holding.current !== event.pointerId) return;
        const steps = event.nativeEvent.getCoalescedEvents?.() ?? [];
        for (const step of steps.length > 0 ? steps : [event.nativeEvent]) hand.move(place(event, step));
      },
      onPointerUp: lift, onPointerCancel: lift, onPointerLeave: () => { if (holding.current === null) hand.leave(); },
    },
  };
}
