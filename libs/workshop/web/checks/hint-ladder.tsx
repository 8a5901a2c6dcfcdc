import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useText } from '@kindling/platform-web';
import { CodeView } from '@kindling/editor';
import { Button, Markdown } from '@kindling/ui';
import { useState } from 'react';
import { useWorkshopWords } from '../words.ts';

type Hint = ResponseOf<'exercises.hint'>;

/** Four rungs: where to look, the idea, partly done, a worked twin. One at a time, never all at once. */
export function HintLadder({ classId, exerciseId, levels }: { classId: string; exerciseId: string; levels: number }) {
  const t = useWorkshopWords();
  const text = useText();
  const [hints, setHints] = useState<readonly Hint[]>([]);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const next = hints.length + 1;
  const ask = async () => {
    setFailure(null);
    try {
      const hint = await api('exercises.hint', { params: { classId, exerciseId, level: next } });
      setHints((before) => [...before, hint]);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  if (levels === 0) return <p className="bench-quiet">{t('no-hints')}</p>;
  return (
    <section aria-label={t('hints')} className="hint-ladder">
      {hints.map((hint) => (
        <div key={hint.level} className="hint">
          <strong>{t('hint-level', { level: hint.level })}</strong>
          <Markdown text={text(hint.body)} />
          {hint.code && <CodeView code={hint.code} />}
        </div>
      ))}
      {failure && (failure.code === 'network.away' ? <p>{t('hint-offline')}</p> : <ErrorNote failure={failure} />)}
      {next <= levels && <Button variant="quiet" onClick={() => void ask()}>{t('next-hint', { level: next })}</Button>}
    </section>
  );
}
