import type { Diagram, DiagramPart } from '@kindling/contracts';
import { lazyPart } from '@kindling/ui';
import { addWire, colourValue, drawWires, endWord, frameOf, geometryOf, movePart, newWire, removeWire, wireLetter } from '@kindling/wiring';
import { Suspense, useMemo, useState } from 'react';
import { PartPicture, restingParts, type PartsState } from './parts/part-picture.tsx';
import { snap } from './wiring/edit-parts.ts';
import { meantPin, PinTargets, ProbeMarks, type Probes } from './wiring/pin-targets.tsx';
import { useZoom, ZoomButtons } from './wiring/zoom.tsx';
import { boardWord, type BoardLanguage } from './words.ts';
import './board-view.css';

const PartToolbar = lazyPart(() => import('./wiring/part-toolbar.tsx'));

export interface BoardViewProps {
  diagram: Diagram;
  state?: PartsState;
  language: BoardLanguage;
  /** Without it the wiring cannot be changed. */
  onChange?: (diagram: Diagram) => void;
  onPress?: (partId: string) => void;
  onRelease?: (partId: string) => void;
  /** With it a tap on a pin puts a probe there instead of a wire. */
  probes?: Probes;
  /** Parts and wires can be replaced by new ones of the same kind. */
  swappable?: boolean;
  /** Parts to point at, such as those of a circuit finding. */
  marked?: readonly string[];
}

/** The circuit, drawn and alive. Wires are made by tap and tap (or Enter and Enter): first pin, second pin. */
export function BoardView({ diagram, state = restingParts, language, onChange, onPress, onRelease, probes, swappable = false, marked = [] }: BoardViewProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [wire, setWire] = useState<number | null>(null);
  const [part, setPart] = useState<string | null>(null);
  const [near, setNear] = useState<string | null>(null);
  const drag = useDrag(diagram, onChange, setPart);
  const wires = useMemo(() => drawWires(diagram), [diagram]);
  const frame = useMemo(() => frameOf(diagram, wires), [diagram, wires]);
  const choosePin = (end: string) => {
    setWire(null);
    if (probes) { probes.onProbe(end); return; }
    if (!from) { setFrom(end); return; }
    setFrom(null);
    onChange?.(addWire(diagram, from, end));
  };
  const hintWords = (): string => {
    const there = near !== null && near !== from ? endWord(language, diagram, near) : null;
    if (from !== null) return `${endWord(language, diagram, from)} → ${there ?? boardWord(language, 'otherPin')}`;
    return wire !== null ? '' : there ?? boardWord(language, 'howToWire');
  };
  const meant = meantPin(diagram, Boolean(onChange ?? probes), choosePin, setNear);
  const zoom = useZoom(frame);
  const takeOut = (index: number) => { setWire(null); onChange?.(removeWire(diagram, index)); };
  return (
    <div className="board-view">
      {onChange && (
        <p className="board-hint" role="status">
          <span>{hintWords()}</span>
          {wire !== null && swappable && <button type="button" data-testid="swap-wire" onClick={() => { setWire(null); onChange(newWire(diagram, wire)); }}>{boardWord(language, 'swapWire', { letter: wireLetter(wire) })}</button>}
          {wire !== null && <button type="button" onClick={() => takeOut(wire)}>{boardWord(language, 'removeWire', { letter: wireLetter(wire) })}</button>}
          {(from !== null || wire !== null) && <button type="button" onClick={() => { setFrom(null); setWire(null); }}>{boardWord(language, 'cancel')}</button>}
        </p>
      )}
      <svg viewBox={zoom.viewBox} className={zoom.near ? 'near' : ''} onPointerDown={zoom.pan} role="group" aria-label={boardWord(language, 'board')} {...meant}
        onKeyDown={(event) => { if (event.key === 'Escape') { setFrom(null); setWire(null); } }}>
        {drawnOrder(diagram).map((each) => (
          <PartOnBoard key={each.id} part={each} state={state} marked={marked.includes(each.id)} chosen={each.id === part} language={language} {...(onChange ? { onGrab: drag } : {})}
            {...(onPress && (each.type === 'wokwi-pushbutton' || each.type === 'wokwi-analog-joystick') ? { onPress, onRelease } : {})} />
        ))}
        {wires.map(({ index, path, colour, middle }) => (
          <g key={index} className={wire === index ? 'wire chosen' : 'wire'}>
            <path d={path} stroke="var(--bench-surface, #fff)" strokeWidth="5" fill="none" opacity="0.7" />
            <path d={path} stroke={colourValue(colour)} strokeWidth="2.6" fill="none" />
            <path d={path} className="wire-touch" onClick={() => onChange && setWire(index)} />
            <circle cx={middle.x} cy={middle.y} r="6.5" fill="var(--bench-surface, #fff)" stroke={colourValue(colour)} />
            <text x={middle.x} y={middle.y + 3} fontSize="8.5" fontWeight="700" textAnchor="middle" fill="var(--bench-text, #16242E)">{wireLetter(index)}</text>
          </g>
        ))}
        {probes && <ProbeMarks diagram={diagram} probes={probes} />}
        {(onChange ?? probes) && diagram.parts.map((each) => <PinTargets key={each.id} part={each} diagram={diagram} from={from} language={language} onChoose={choosePin} onNear={setNear} />)}
      </svg>
      {(onChange ?? probes) && <ZoomButtons language={language} closer={zoom.closer} farther={zoom.farther} />}
      {onChange && <Suspense><PartToolbar diagram={diagram} language={language} chosen={part} onChoose={setPart} onChange={onChange} swappable={swappable} /></Suspense>}
    </div>
  );
}

type Grab = (part: DiagramPart, event: React.PointerEvent<SVGGElement>) => void;
/** Breadboards lie below everything. */
const drawnOrder = (diagram: Diagram): readonly DiagramPart[] => [...diagram.parts].sort((a, b) => Number(b.type.includes('breadboard')) - Number(a.type.includes('breadboard')));

/** Drags a part over the drawing; wires follow. The last place is one edit. */
function useDrag(diagram: Diagram, onChange: ((diagram: Diagram) => void) | undefined, onChoose: (id: string) => void): Grab {
  return (part, event) => {
    const svg = event.currentTarget.ownerSVGElement;
    const matrix = svg?.getScreenCTM();
    if (!matrix || !onChange) return;
    onChoose(part.id);
    const [startX, startY, scale] = [event.clientX, event.clientY, matrix.a || 1];
    const group = event.currentTarget;
    const move = (to: PointerEvent) => group.style.setProperty('transform', `translate(${(to.clientX - startX) / scale}px, ${(to.clientY - startY) / scale}px)`);
    const drop = (to: PointerEvent) => {
      group.style.removeProperty('transform');
      window.removeEventListener('pointermove', move);
      const [x, y] = [(to.clientX - startX) / scale, (to.clientY - startY) / scale];
      if (Math.hypot(x, y) > 4) onChange(movePart(diagram, part.id, snap(part.left + x), snap(part.top + y)));
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop, { once: true });
  };
}

interface PartOnBoardProps { part: DiagramPart; state: PartsState; marked: boolean; chosen: boolean; onGrab?: Grab | undefined; language: BoardLanguage; onPress?: ((id: string) => void) | undefined; onRelease?: ((id: string) => void) | undefined }
function PartOnBoard({ part, state, marked, chosen, onGrab, language, onPress, onRelease }: PartOnBoardProps) {
  const { width, height } = geometryOf(part);
  const turn = part.rotate ? ` rotate(${part.rotate} ${width / 2} ${height / 2})` : '';
  const release = () => onRelease?.(part.id);
  const isKey = (key: string) => key === ' ' || key === 'Enter';
  return (
    <g className={onGrab ? 'part movable' : 'part'} data-part={part.id} onPointerDown={(event) => onGrab?.(part, event)}>
    <g transform={`translate(${part.left} ${part.top})${turn}`}>
      {chosen && <rect x="-5" y="-5" width={width + 10} height={height + 10} rx="6" className="part-chosen" />}
      {marked && <rect x="-6" y="-6" width={width + 12} height={height + 12} rx="6" className="part-mark" />}
      <PartPicture part={part} state={state} />
      {onPress && (
        <circle cx={width / 2} cy={height / 2} r="17" className="press-target" role="button" tabIndex={0} aria-pressed={state.pressed.has(part.id)}
          aria-label={boardWord(language, 'press', { part: part.id })}
          onPointerDown={(event) => { event.stopPropagation(); event.currentTarget.setPointerCapture(event.pointerId); onPress(part.id); }} onPointerUp={release} onPointerCancel={release}
          onKeyDown={(event) => { if (isKey(event.key) && !event.repeat) { event.preventDefault(); onPress(part.id); } }}
          onKeyUp={(event) => { if (isKey(event.key)) release(); }} onBlur={release} />
      )}
    </g>
    </g>
  );
}
