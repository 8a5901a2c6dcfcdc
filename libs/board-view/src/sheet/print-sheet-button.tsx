import type { Diagram } from '@kindling/contracts';
import { lazyPart } from '@kindling/ui';
import { Suspense, useCallback, useState } from 'react';
import { boardWord, type BoardLanguage } from '../words.ts';
import './print-sheet-button.css';

const WiringSheet = lazyPart(() => import('./wiring-sheet.tsx'));

/** Prints the circuit as it is now: the drawing, the list and the table come from the same data as the simulator. */
export function PrintSheetButton({ title, diagram, language }: { title: string; diagram: Diagram; language: BoardLanguage }) {
  const [printing, setPrinting] = useState(false);
  const done = useCallback(() => setPrinting(false), []);
  return (
    <>
      <button type="button" className="print-sheet-button" onClick={() => setPrinting(true)} data-testid="print-sheet">{boardWord(language, 'printSheet')}</button>
      {printing && <Suspense><WiringSheet title={title} diagram={diagram} language={language} onPrinted={done} /></Suspense>}
    </>
  );
}
