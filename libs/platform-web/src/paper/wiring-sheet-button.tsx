import type { Diagram } from '@kindling/contracts';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { api, ApiFailure } from '../http/api.ts';
import { bytesOf, pdfType, saveFile } from '../http/save-file.ts';
import { ErrorNote } from '../notes/notes.tsx';
import { useLanguage } from '../words/language.ts';
import { usePaperWords } from './paper-words.ts';

/** The circuit as it is now, on paper: the server makes the file, so its type does not depend on this computer. */
export function WiringSheetButton({ title, diagram }: { title: string; diagram: Diagram }) {
  const t = usePaperWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [making, setMaking] = useState(false);
  const make = async (): Promise<void> => {
    setMaking(true);
    setFailure(null);
    try {
      const { name, pdf } = await api('exercises.wiring-sheet', { body: { title: [...title].slice(0, 40).join(''), diagram, language } });
      saveFile(name, bytesOf(pdf), pdfType);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <p><Button variant="quiet" disabled={making} onClick={() => void make()} data-testid="wiring-sheet">{t(making ? 'making' : 'wiring-sheet')}</Button></p>
      {failure && <ErrorNote failure={failure} onRetry={() => void make()} />}
    </>
  );
}
