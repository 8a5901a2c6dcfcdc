import type { Diagram } from '@kindling/contracts';
import { addWire, colourValue, colourWord, endWord, geometryOf, partWord, pinWord, removeWire, wireLetter } from '@kindling/wiring';
import { useState, type ReactNode } from 'react';
import { boardWord, type BoardLanguage } from '../words.ts';
import { Exchange } from './exchange.tsx';
import './wire-table.css';

/** The same wires as a table: for the keyboard, for those who cannot see the colours. `below` is where whoever shows it offers paper. */
export default function WireTable({ diagram, language, onChange, below }: { diagram: Diagram; language: BoardLanguage; onChange?: (diagram: Diagram) => void; below?: ReactNode }) {
  const named = (end: string): string => endWord(language, diagram, end);
  return (
    <div className="wire-table">
      {diagram.connections.length === 0 && <p>{boardWord(language, 'noWires')}</p>}
      {diagram.connections.length > 0 && (
        <table>
          <thead><tr>{(['letter', 'from', 'to', 'colour'] as const).map((key) => <th key={key} scope="col">{boardWord(language, key)}</th>)}{onChange && <td />}</tr></thead>
          <tbody>
            {diagram.connections.map(([from, to, colour], index) => (
              <tr key={`${from}${to}`}>
                <th scope="row">{wireLetter(index)}</th><td>{named(from)}</td><td>{named(to)}</td>
                <td><span className="wire-swatch" style={{ background: colourValue(colour) }} />{colourWord(language, colour)}</td>
                {onChange && <td><button type="button" aria-label={boardWord(language, 'removeWire', { letter: wireLetter(index) })} onClick={() => onChange(removeWire(diagram, index))}>×</button></td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {below}
      {onChange && <Exchange diagram={diagram} language={language} onChange={onChange} />}
      {onChange && <AddWire diagram={diagram} language={language} onChange={onChange} />}
    </div>
  );
}

function AddWire({ diagram, language, onChange }: { diagram: Diagram; language: BoardLanguage; onChange: (diagram: Diagram) => void }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const pick = (key: 'from' | 'to', value: string, set: (value: string) => void) => (
    <label>{boardWord(language, key)}{' '}
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{boardWord(language, 'pick')}</option>
        {diagram.parts.map((part) => (
          <optgroup key={part.id} label={`${partWord(language, part.type)} ${part.id}`}>
            {geometryOf(part).pins.map((pin) => <option key={pin.name} value={`${part.id}:${pin.name}`}>{pinWord(language, part.type, pin.name)}</option>)}
          </optgroup>
        ))}
      </select>
    </label>
  );
  return (
    <p className="wire-add">
      {pick('from', from, setFrom)} {pick('to', to, setTo)}
      <button type="button" disabled={!from || !to || from === to} onClick={() => { onChange(addWire(diagram, from, to)); setFrom(''); setTo(''); }}>{boardWord(language, 'addWire')}</button>
    </p>
  );
}
