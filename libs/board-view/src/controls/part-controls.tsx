import type { Diagram, DiagramPart, PartInput } from '@kindling/contracts';
import { keypadKeys, kindOf } from '@kindling/simulator';
import { partWord } from '@kindling/wiring';
import { remoteKeys } from '../parts/hand-pictures.tsx';
import type { PartsState } from '../parts/part-picture.tsx';
import { boardWord, type BoardLanguage, type BoardWords } from '../words.ts';
import './part-controls.css';

/** Range, step and unit of what hands and weather can do. */
const ranges: Readonly<Partial<Record<PartInput, { readonly from: number; readonly to: number; readonly step: number; readonly unit: string; readonly scale?: number }>>> = {
  light: { from: 0, to: 100, step: 1, unit: '%' }, moisture: { from: 0, to: 100, step: 1, unit: '%' }, distance: { from: 0, to: 400, step: 1, unit: ' cm' },
  temperature: { from: -10, to: 60, step: 0.5, unit: ' °C' }, humidity: { from: 0, to: 100, step: 1, unit: '%' }, position: { from: 0, to: 1, step: 0.01, unit: '%', scale: 100 },
  motion: { from: 0, to: 1, step: 1, unit: '' }, x: { from: -1, to: 1, step: 0.05, unit: '' }, y: { from: -1, to: 1, step: 0.05, unit: '' },
};

export interface PartControlsProps {
  diagram: Diagram; state: PartsState; language: BoardLanguage;
  onSet: (part: string, input: PartInput, value: number) => void;
  onPress: (part: string, key: string) => void;
  onRelease: (part: string, key: string) => void;
}

/** Hands and weather: a slider for each input of each part, keys of keypad and remote. */
export function PartControls({ diagram, state, language, onSet, onPress, onRelease }: PartControlsProps) {
  const rows = diagram.parts.flatMap((part) => Object.entries(kindOf(part)?.inputs ?? {}).map(([input, start]) => ({ part, input: input as PartInput, start })));
  const keyed = diagram.parts.filter((part) => part.type === 'wokwi-membrane-keypad' || part.type === 'wokwi-ir-remote');
  if (rows.length === 0 && keyed.length === 0) return null;
  return (
    <div className="part-controls">
      {rows.filter(({ input }) => input !== 'fault').map(({ part, input, start }) => {
        const range = ranges[input] ?? { from: 0, to: 1, step: 0.01, unit: '' };
        const value = state.values[part.id]?.[input] ?? Number(part.attrs?.[input] ?? start);
        const shown = Math.round(value * (range.scale ?? 1) * 10) / 10;
        return (
          <label key={`${part.id}/${input}`}>
            <span>{`${partWord(language, part.type)} · ${boardWord(language, `input-${input}` as keyof BoardWords)}`}</span>
            <input type="range" min={range.from} max={range.to} step={range.step} value={value} data-control={`${part.id}/${input}`} onChange={(event) => onSet(part.id, input, Number(event.target.value))} />
            <output>{shown}{range.unit}</output>
          </label>
        );
      })}
      {keyed.map((part) => <Keys key={part.id} part={part} language={language} onPress={onPress} onRelease={onRelease} />)}
    </div>
  );
}

function Keys({ part, language, onPress, onRelease }: { part: DiagramPart; language: BoardLanguage; onPress: (part: string, key: string) => void; onRelease: (part: string, key: string) => void }) {
  const keys = part.type === 'wokwi-ir-remote' ? remoteKeys.flat().filter((key) => key !== '') : keypadKeys.flatMap((row) => [...row]);
  return (
    <div className="part-keys" role="group" aria-label={partWord(language, part.type)}>
      {keys.map((key) => (
        <button key={key} type="button" onPointerDown={() => onPress(part.id, key)} onPointerUp={() => onRelease(part.id, key)} onPointerLeave={() => onRelease(part.id, key)}
          onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') onPress(part.id, key); }} onKeyUp={() => onRelease(part.id, key)}>{key}</button>
      ))}
    </div>
  );
}
