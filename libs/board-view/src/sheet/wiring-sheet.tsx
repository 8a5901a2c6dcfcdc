import type { Diagram } from '@kindling/contracts';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { BoardView } from '../board-view.tsx';
import { boardWord, partWord, type BoardLanguage, type BoardWords } from '../words.ts';
import { endWord } from '../parts/pin-names.ts';
import { wireLetter } from '../wiring/wiring.ts';
import { partsList } from './parts-list.ts';
import './wiring-sheet.css';

interface SheetProps { title: string; diagram: Diagram; language: BoardLanguage; onPrinted: () => void }

/** One sheet of A4 for the bench: drawing, parts to fetch with a box to tick, wires by letter. Only the printer sees it. */
export default function WiringSheet({ title, diagram, language, onPrinted }: SheetProps) {
  useEffect(() => {
    document.body.classList.add('printing-sheet');
    const done = (): void => onPrinted();
    window.addEventListener('afterprint', done);
    // After the drawing has been laid out.
    const soon = requestAnimationFrame(() => window.print());
    return () => { cancelAnimationFrame(soon); window.removeEventListener('afterprint', done); document.body.classList.remove('printing-sheet'); };
  }, [onPrinted]);
  const word = (key: keyof BoardWords): string => boardWord(language, key);
  const wires = diagram.connections.length;
  return createPortal(
    <article className="wiring-sheet" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <header><h1>{title}</h1><p>{word('sheetName')} ______________ {word('sheetDate')} ______________</p></header>
      <BoardView diagram={diagram} language={language} />
      <div className="sheet-columns">
        <section>
          <h2>{word('sheetParts')}</h2>
          <table>
            <thead><tr><th scope="col">{word('sheetHave')}</th><th scope="col">{word('part')}</th><th scope="col">{word('sheetCount')}</th></tr></thead>
            <tbody>
              {partsList(diagram).map((line) => <tr key={`${line.type}${line.value}`}><td className="sheet-box">☐</td><td>{partWord(language, line.type)}{line.value && ` ${colourOr(word, line.value)}`} <small>{line.ids.join(' ')}</small></td><td>{line.count}</td></tr>)}
              {wires > 0 && <tr><td className="sheet-box">☐</td><td>{word('sheetWires')}</td><td>{wires}</td></tr>}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{word('sheetWiring')}</h2>
          <table>
            <thead><tr><th scope="col">{word('letter')}</th><th scope="col">{word('from')}</th><th scope="col">{word('to')}</th><th scope="col">{word('colour')}</th><th scope="col">✓</th></tr></thead>
            <tbody>{diagram.connections.map(([from, to, colour], index) => <tr key={`${from}${to}`}><th scope="row">{wireLetter(index)}</th><td>{endWord(language, diagram, from)}</td><td>{endWord(language, diagram, to)}</td><td>{colourOr(word, colour)}</td><td className="sheet-box">☐</td></tr>)}</tbody>
          </table>
        </section>
      </div>
      <p className="sheet-foot">{word('sheetFoot')}</p>
    </article>, document.body);
}

const colours = ['red', 'black', 'green', 'blue', 'orange', 'purple', 'gray', 'yellow', 'white'] as const;
const colourOr = (word: (key: keyof BoardWords) => string, value: string): string => {
  const known = colours.find((each) => each === value);
  return known ? word(known) : value;
};
