import type { Diagram, DiagramPart } from '@kindling/contracts';
import { useMemo, useState } from 'react';
import { geometryOf, pinPlace } from './parts/part-geometry.ts';
import { PartPicture, restingParts, type PartsState } from './parts/part-picture.tsx';
import { drawWires, frameOf } from './wiring/wire-path.ts';
import { addWire, colourValue, removeWire, turnPart, wireLetter } from './wiring/wiring.ts';
import { boardWord, partWord, type BoardLanguage } from './words.ts';
import './board-view.css';

export interface BoardViewProps {
  diagram: Diagram;
  state?: PartsState;
  language: BoardLanguage;
  /** Without it the wiring cannot be changed. */
  onChange?: (diagram: Diagram) => void;
  onPress?: (partId: string) => void;
  onRelease?: (partId: string) => void;
  /** Parts to point at, such as those of a circuit finding. */
  marked?: readonly string[];
}

/** The circuit, drawn and alive. Wires are made by tap and tap (or Enter and Enter): first pin, second pin. */
export function BoardView({ diagram, state = restingParts, language, onChange, onPress, onRelease, marked = [] }: BoardViewProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [wire, setWire] = useState<number | null>(null);
  const wires = useMemo(() => drawWires(diagram), [diagram]);
  const frame = useMemo(() => frameOf(diagram), [diagram]);
  const choosePin = (end: string) => {
    setWire(null);
    if (!from) { setFrom(end); return; }
    setFrom(null);
    onChange?.(addWire(diagram, from, end));
  };
  const takeOut = (index: number) => { setWire(null); onChange?.(removeWire(diagram, index)); };
  return (
    <div className="board-view">
      <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} role="group" aria-label={boardWord(language, 'board')}
        onKeyDown={(event) => { if (event.key === 'Escape') { setFrom(null); setWire(null); } }}>
        {diagram.parts.map((part) => (
          <PartOnBoard key={part.id} part={part} state={state} marked={marked.includes(part.id)} language={language}
            {...(onPress && part.type === 'wokwi-pushbutton' ? { onPress, onRelease } : {})} />
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
        {onChange && diagram.parts.map((part) => <PinTargets key={part.id} part={part} from={from} language={language} onChoose={choosePin} />)}
      </svg>
      {onChange && (from !== null || wire !== null) && (
        <p className="board-hint" role="status">
          {from !== null && boardWord(language, 'chosen', { pin: from })}
          {wire !== null && <button type="button" onClick={() => takeOut(wire)}>{boardWord(language, 'removeWire', { letter: wireLetter(wire) })}</button>}
          <button type="button" onClick={() => { setFrom(null); setWire(null); }}>{boardWord(language, 'cancel')}</button>
        </p>
      )}
      {onChange && <TurnButtons diagram={diagram} language={language} onChange={onChange} />}
    </div>
  );
}

interface PartOnBoardProps { part: DiagramPart; state: PartsState; marked: boolean; language: BoardLanguage; onPress?: ((id: string) => void) | undefined; onRelease?: ((id: string) => void) | undefined }
function PartOnBoard({ part, state, marked, language, onPress, onRelease }: PartOnBoardProps) {
  const { width, height } = geometryOf(part.type);
  const turn = part.rotate ? ` rotate(${part.rotate} ${width / 2} ${height / 2})` : '';
  const release = () => onRelease?.(part.id);
  const isKey = (key: string) => key === ' ' || key === 'Enter';
  return (
    <g transform={`translate(${part.left} ${part.top})${turn}`}>
      {marked && <rect x="-6" y="-6" width={width + 12} height={height + 12} rx="6" className="part-mark" />}
      <PartPicture part={part} state={state} />
      {onPress && (
        <circle cx={width / 2} cy={height / 2} r="17" className="press-target" role="button" tabIndex={0} aria-pressed={state.pressed.has(part.id)}
          aria-label={boardWord(language, 'press', { part: part.id })}
          onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); onPress(part.id); }} onPointerUp={release} onPointerCancel={release}
          onKeyDown={(event) => { if (isKey(event.key) && !event.repeat) { event.preventDefault(); onPress(part.id); } }}
          onKeyUp={(event) => { if (isKey(event.key)) release(); }} onBlur={release} />
      )}
    </g>
  );
}

function PinTargets({ part, from, language, onChoose }: { part: DiagramPart; from: string | null; language: BoardLanguage; onChoose: (end: string) => void }) {
  return geometryOf(part.type).pins.map((pin) => {
    const place = pinPlace(part, pin.name);
    if (!place) return null;
    const end = `${part.id}:${pin.name}`;
    return (
      <circle key={end} cx={place.x} cy={place.y} r="4.6" className={from === end ? 'pin-target chosen' : 'pin-target'} role="button" tabIndex={0}
        data-pin={end} aria-label={boardWord(language, 'pinOf', { part: `${partWord(language, part.type)} ${part.id}`, pin: pin.name })}
        onClick={() => onChoose(end)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(end); } }}>
        <title>{`${part.id}:${pin.name}`}</title>
      </circle>
    );
  });
}

function TurnButtons({ diagram, language, onChange }: { diagram: Diagram; language: BoardLanguage; onChange: (diagram: Diagram) => void }) {
  const turnable = diagram.parts.filter((part) => part.type === 'wokwi-led');
  if (turnable.length === 0) return null;
  return (
    <p className="board-turn">
      {turnable.map((part) => (
        <button key={part.id} type="button" onClick={() => onChange(turnPart(diagram, part.id))}>
          ↻ {part.id} {boardWord(language, 'turn')}
        </button>
      ))}
    </p>
  );
}
