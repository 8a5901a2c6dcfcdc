import type { Diagram } from '@kindling/contracts';
import { useRef, useState } from 'react';
import { boardWord, type BoardLanguage } from '../words.ts';
import { readWokwi, writeWokwi } from './wokwi.ts';

/** Circuits from and for Wokwi; what was not understood is listed. */
export function Exchange({ diagram, language, onChange }: { diagram: Diagram; language: BoardLanguage; onChange: (diagram: Diagram) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const read = readWokwi(await chosen.text());
    if ('problem' in read) { setSaid([read.problem[language]]); return; }
    onChange(read.diagram);
    setSaid([boardWord(language, 'imported', { parts: String(read.report.parts), wires: String(read.report.wires) }), ...read.report.notUnderstood.map((each) => each[language])]);
  };
  return (
    <div className="wire-exchange">
      <p className="wire-add">
        <a download="diagram.json" href={`data:application/json;charset=utf-8,${encodeURIComponent(writeWokwi(diagram))}`}>{boardWord(language, 'exportWokwi')}</a>
        <button type="button" onClick={() => file.current?.click()}>{boardWord(language, 'importWokwi')}</button>
        <input ref={file} type="file" accept=".json,application/json" hidden data-testid="import-diagram" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
      </p>
      {said.length > 0 && <ul role="status">{said.map((line, index) => <li key={index}>{line}</li>)}</ul>}
    </div>
  );
}
