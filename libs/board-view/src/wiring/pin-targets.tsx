import type { Diagram, DiagramPart } from '@kindling/contracts';
import { endWord, geometryOf, partWord, pinPlace, pinWord } from '@kindling/wiring';
import { boardWord, type BoardLanguage } from '../words.ts';
import { nearestPin } from './nearest-pin.ts';

/** How far beside a pin a press still means it, in pixels of the screen; a fingertip covers more than the tip of a mouse. */
const reachPx = (touch: boolean): number => (touch ? 16 : 9);
type OnSvg = React.MouseEvent<SVGSVGElement>;
/** A press close to a pin takes the pin, not the part below it. Keys of a part, and pins hit in the middle, answer for themselves. */
export function meantPin(diagram: Diagram, on: boolean, onChoose: (end: string) => void, onNear: (end: string | null) => void) {
  const meant = (event: OnSvg): string | null => {
    const matrix = event.currentTarget.getScreenCTM();
    const bySoftware = event.type === 'click' && event.detail === 0;
    if (!on || !matrix || bySoftware || (event.target as Element).closest('.press-target, .pin-target')) return null;
    const touch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return nearestPin(diagram, point, reachPx(touch) / (matrix.a || 1));
  };
  return {
    onPointerMove: (event: OnSvg) => { onNear((event.target as Element).closest('[data-pin]')?.getAttribute('data-pin') ?? meant(event)); },
    onPointerLeave: () => { onNear(null); },
    onPointerDownCapture: (event: OnSvg) => { if (meant(event)) event.stopPropagation(); },
    onClickCapture: (event: OnSvg) => { const end = meant(event); if (end) { event.stopPropagation(); onChoose(end); } },
  };
}

/** Where the two probes of a meter touch, and what a tap on a pin does. */
export interface Probes { readonly plus: string | null; readonly minus: string | null; readonly onProbe: (end: string) => void }

export function ProbeMarks({ diagram, probes }: { diagram: Diagram; probes: Probes }) {
  return ([['+', probes.plus, '#b3261e', -1], ['−', probes.minus, '#16242e', 1]] as const).map(([sign, end, colour, side]) => {
    const [id = '', pin = ''] = (end ?? '').split(':');
    const part = diagram.parts.find((each) => each.id === id);
    const place = part ? pinPlace(part, pin) : null;
    if (!place) return null;
    return (
      <g key={sign} data-probe={sign} pointerEvents="none">
        <path d={`M${place.x} ${place.y}l${10 * side} 16`} stroke={colour} strokeWidth="4" strokeLinecap="round" />
        <circle cx={place.x + 13 * side} cy={place.y + 22} r="8" fill={colour} stroke="#fff" />
        <text x={place.x + 13 * side} y={place.y + 26} fontSize="12" fontWeight="700" textAnchor="middle" fill="#fff">{sign}</text>
      </g>
    );
  });
}

interface PinTargetsProps { part: DiagramPart; diagram: Diagram; from: string | null; language: BoardLanguage; onChoose: (end: string) => void; onNear: (end: string | null) => void }
export function PinTargets({ part, diagram, from, language, onChoose, onNear }: PinTargetsProps) {
  return geometryOf(part).pins.map((pin) => {
    const place = pinPlace(part, pin.name);
    if (!place) return null;
    const end = `${part.id}:${pin.name}`;
    return (
      <circle key={end} cx={place.x} cy={place.y} r="4.6" className={from === end ? 'pin-target chosen' : 'pin-target'} role="button" tabIndex={0}
        data-pin={end} aria-label={boardWord(language, 'pinOf', { part: `${partWord(language, part.type)} ${part.id}`, pin: pinWord(language, part.type, pin.name) })}
        onFocus={() => onNear(end)} onBlur={() => onNear(null)}
        onClick={() => onChoose(end)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(end); } }}>
        <title>{endWord(language, diagram, end)}</title>
      </circle>
    );
  });
}
