import { ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Loading, TextField } from '@kindling/ui';
import { useState, type RefObject } from 'react';
import { clockOf } from '../../domain/index.ts';
import { useReplayWords } from './replay-words.ts';

/** Finds the moment of a word without loading the class. */
export function SearchPanel({ liveId, box, onSeek }: { liveId: string; box: RefObject<HTMLInputElement | null>; onSeek: (atMs: number) => void }) {
  const t = useReplayWords();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const found = useApiQuery('replay.search', { params: { liveId }, query: { q } }, { enabled: q !== '' });
  return (
    <section className="replay-search" aria-label={t('search')}>
      <form role="search" onSubmit={(event) => { event.preventDefault(); setQ(typed.trim()); }}>
        <TextField ref={box} type="search" label={t('search')} placeholder={t('search-hint')} value={typed} maxLength={80} onChange={(event) => setTyped(event.currentTarget.value)} data-testid="replay-search" />
      </form>
      {q !== '' && found.error && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {q !== '' && found.isLoading && <Loading />}
      {found.data && q !== '' && found.data.hits.length === 0 && <p className="live-quiet" role="status">{t('no-hits', { q })}</p>}
      <ol>
        {q !== '' && found.data?.hits.map((hit, at) => (
          <li key={at}><button type="button" onClick={() => onSeek(hit.atMs)} data-testid="replay-hit"><time>{clockOf(hit.atMs)}</time> <small>{t(`hit-${hit.kind}`)}{hit.by && ` · ${hit.by}`}</small> <span>{hit.text}</span></button></li>
        ))}
      </ol>
    </section>
  );
}
