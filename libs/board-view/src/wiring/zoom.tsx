import type { Point } from '@kindling/wiring';
import { useState } from 'react';
import { boardWord, type BoardLanguage } from '../words.ts';

export interface Frame { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
const steps = [1, 1.5, 2.2, 3.2] as const;
type OnSvg = React.PointerEvent<SVGSVGElement>;

/** The part of the drawing that is seen: `zoom` times larger, around `middle`, never beyond the frame. */
export function seenPart(frame: Frame, zoom: number, middle: Point): Frame {
  const [width, height] = [frame.width / zoom, frame.height / zoom];
  const within = (wanted: number, from: number, most: number): number => Math.min(from + most, Math.max(from, wanted));
  return { x: within(middle.x - width / 2, frame.x, frame.width - width), y: within(middle.y - height / 2, frame.y, frame.height - height), width, height };
}

/** Closer and farther; what lies outside comes by dragging the empty ground. */
export function useZoom(frame: Frame) {
  const [level, setLevel] = useState(0);
  const [middle, setMiddle] = useState<Point | null>(null);
  const zoom = steps[level] ?? 1;
  const seen = seenPart(frame, zoom, middle ?? { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 });
  const pan = (event: OnSvg): void => {
    const matrix = event.currentTarget.getScreenCTM();
    if (level === 0 || !matrix || event.target !== event.currentTarget) return;
    const [scale, from] = [matrix.a || 1, { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }];
    const move = (to: PointerEvent): void => setMiddle({ x: from.x - (to.clientX - event.clientX) / scale, y: from.y - (to.clientY - event.clientY) / scale });
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', () => window.removeEventListener('pointermove', move), { once: true });
  };
  const go = (by: number): void => { setMiddle({ x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }); setLevel(Math.min(steps.length - 1, Math.max(0, level + by))); };
  return { viewBox: `${seen.x} ${seen.y} ${seen.width} ${seen.height}`, pan, near: level > 0, closer: level < steps.length - 1 ? () => go(1) : null, farther: level > 0 ? () => go(-1) : null };
}

interface ButtonsProps { readonly language: BoardLanguage; readonly closer: (() => void) | null; readonly farther: (() => void) | null }
export function ZoomButtons({ language, closer, farther }: ButtonsProps) {
  return (
    <p className="board-zoom">
      <button type="button" aria-label={boardWord(language, 'closer')} title={boardWord(language, 'closer')} disabled={!closer} onClick={() => closer?.()} data-testid="board-closer">＋</button>
      <button type="button" aria-label={boardWord(language, 'farther')} title={boardWord(language, 'farther')} disabled={!farther} onClick={() => farther?.()} data-testid="board-farther">−</button>
    </p>
  );
}
