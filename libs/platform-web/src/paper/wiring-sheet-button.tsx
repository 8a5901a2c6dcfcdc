import type { Diagram } from '@kindling/contracts';
import { Button } from '@kindling/ui';
import { api } from '../http/api.ts';
import { ErrorNote } from '../notes/notes.tsx';
import { useLanguage } from '../words/language.ts';
import { usePaperWords } from './paper-words.ts';
import { usePaper } from './use-paper.ts';

/** The circuit as it is now, on paper. */
export function WiringSheetButton({ title, diagram }: { title: string; diagram: Diagram }) {
  const t = usePaperWords();
  const { language } = useLanguage();
  const { making, failure, print } = usePaper();
  const make = () => print(() => api('exercises.wiring-sheet', { body: { title: [...title].slice(0, 40).join(''), diagram, language } }));
  return (
    <>
      <p><Button variant="quiet" disabled={making} onClick={() => void make()} data-testid="wiring-sheet">{t(making ? 'making' : 'wiring-sheet')}</Button></p>
      {failure && <ErrorNote failure={failure} onRetry={() => void make()} />}
    </>
  );
}
