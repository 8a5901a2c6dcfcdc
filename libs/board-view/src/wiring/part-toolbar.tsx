import type { Diagram } from '@kindling/contracts';
import { movePart, partNames, partWord } from '@kindling/wiring';
import { useState } from 'react';
import { boardWord, type BoardLanguage } from '../words.ts';
import { addPart, choicesOf, newPart, quarterTurn, removePart, setAttr } from './edit-parts.ts';

interface ToolbarProps { diagram: Diagram; language: BoardLanguage; chosen: string | null; onChoose: (partId: string | null) => void; onChange: (diagram: Diagram) => void; swappable?: boolean }
const steps = [['←', -8, 0], ['→', 8, 0], ['↑', 0, -8], ['↓', 0, 8]] as const;

/** Choose a part to move, turn, change or take away; or add one. Everything by button, so that it works without a mouse. */
export default function PartToolbar({ diagram, language, chosen, onChoose, onChange, swappable = false }: ToolbarProps) {
  const part = diagram.parts.find((each) => each.id === chosen);
  const choices = part ? choicesOf[part.type] : undefined;
  return (
    <p className="board-turn">
      <select aria-label={boardWord(language, 'part')} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)} data-testid="choose-part">
        <option value="">{boardWord(language, 'choosePart')}</option>
        {diagram.parts.map((each) => <option key={each.id} value={each.id}>{`${partWord(language, each.type)} ${each.id}`}</option>)}
      </select>
      {part && steps.map(([sign, x, y]) => <button key={sign} type="button" aria-label={boardWord(language, 'move', { way: sign })} onClick={() => onChange(movePart(diagram, part.id, part.left + x, part.top + y))}>{sign}</button>)}
      {part && <button type="button" aria-label={boardWord(language, 'turn')} title={boardWord(language, 'turn')} onClick={() => onChange(quarterTurn(diagram, part.id))}>↻</button>}
      {part && choices && <select aria-label={choices.attr} value={part.attrs?.[choices.attr] ?? choices.values[0]} onChange={(event) => onChange(setAttr(diagram, part.id, choices.attr, event.target.value))}>{choices.values.map((value) => <option key={value} value={value}>{value}</option>)}</select>}
      {part && swappable && <button type="button" data-testid="swap-part" onClick={() => onChange(newPart(diagram, part.id))}>{boardWord(language, 'swapPart')}</button>}
      {part && <button type="button" onClick={() => { onChoose(null); onChange(removePart(diagram, part.id)); }}>{boardWord(language, 'removePart')}</button>}
      <AddPart diagram={diagram} language={language} narrow={part !== undefined} onChoose={onChoose} onChange={onChange} />
    </p>
  );
}

function AddPart({ diagram, language, narrow, onChoose, onChange }: Omit<ToolbarProps, 'chosen' | 'swappable'> & { narrow: boolean }) {
  const [type, setType] = useState('');
  const add = (wanted: string): void => {
    const next = addPart(diagram, wanted);
    onChoose(next.parts.at(-1)?.id ?? null);
    onChange(next);
    setType('');
  };
  return (
    <select aria-label={boardWord(language, 'addPart')} className={narrow ? 'with-part' : ''} value={type} onChange={(event) => { if (event.target.value) add(event.target.value); }} data-testid="add-part">
      <option value="">＋ {boardWord(language, 'addPart')}</option>
      {Object.entries(partNames).map(([each, name]) => <option key={each} value={each}>{name[language]}</option>)}
    </select>
  );
}
