import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { useState, type ComponentType } from 'react';
import { useJudgedWork, WorkSheet, type WorkSlot } from './entry-view.tsx';
import { useJudgeWords } from './words.ts';

interface Numbered { readonly entryId: string; readonly number: number }

/** Borderline works side by side; a click says which is better. */
export function PairsView({ token, Work, onCompared }: { token: string; Work: ComponentType<WorkSlot>; onCompared: () => void }) {
  const t = useJudgeWords();
  const pairs = useApiQuery('judging.pairs', { params: { token } });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  if (pairs.error) return <ErrorNote failure={pairs.error} onRetry={() => void pairs.refetch()} />;
  if (!pairs.data) return <Loading />;
  const choose = (better: string, worse: string) => api('judging.compare', { params: { token }, body: { better, worse } }).then(() => { setFailure(null); void pairs.refetch(); onCompared(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <>
      <h1>{t('compare-title')}</h1>
      <p>{t('compare-note')}</p>
      {failure && <ErrorNote failure={failure} onRetry={() => setFailure(null)} />}
      {pairs.data.pairs.length === 0 && <Empty title={t('no-pairs')} />}
      {pairs.data.pairs.map(({ one, other, better }) => (
        <section key={`${one.entryId} ${other.entryId}`} className="judge-pair" data-testid="judge-pair">
          {[[one, other] as const, [other, one] as const].map(([this_, that]) => <Side key={this_.entryId} token={token} entry={this_} Work={Work} chosen={better === this_.entryId} onChoose={() => void choose(this_.entryId, that.entryId)} />)}
        </section>
      ))}
    </>
  );
}

function Side({ token, entry, Work, chosen, onChoose }: { token: string; entry: Numbered; Work: ComponentType<WorkSlot>; chosen: boolean; onChoose: () => void }) {
  const t = useJudgeWords();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div>
      <p><Button variant={chosen ? 'copper' : 'quiet'} aria-pressed={chosen} onClick={onChoose} data-testid="judge-better">{chosen ? '● ' : ''}{t('better', { number: entry.number })}</Button></p>
      <details onToggle={(event) => setUnfolded(event.currentTarget.open)}><summary>{t('unfold', { number: entry.number })}</summary>{unfolded && <Unfolded token={token} entryId={entry.entryId} Work={Work} />}</details>
    </div>
  );
}
function Unfolded({ token, entryId, Work }: { token: string; entryId: string; Work: ComponentType<WorkSlot> }) {
  const { data, failure, refetch } = useJudgedWork(token, entryId);
  if (failure) return <ErrorNote failure={failure} onRetry={() => void refetch()} />;
  return data ? <WorkSheet token={token} entry={data} Work={Work} /> : <Loading />;
}
