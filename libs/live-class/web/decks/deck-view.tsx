import type { Deck } from '@kindling/contracts';
import { useApiQuery } from '@kindling/platform-web';
import { useEffect, useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useDeckWords } from './deck-words.ts';
import { pageAddress } from './page-address.ts';
import { aheadOf, fetchAhead } from './prefetch.ts';
import './decks.css';

/** The page of own slides that is on show; the small picture first, the large one over it when it has come. */
export function DeckView({ room, classId }: { room: LiveRoom; classId: string }) {
  const t = useDeckWords();
  const shown = room.state.deck;
  const deck = useApiQuery('decks.deck', { params: { classId, deckId: shown?.deckId ?? '' } }, { enabled: shown !== null });
  // Pages may have been added since it was loaded.
  const short = deck.data !== undefined && shown !== null && shown.page >= deck.data.pages.length;
  const { refetch } = deck;
  useEffect(() => { if (short) void refetch(); }, [short, refetch]);
  useLookAhead(classId, deck.data ?? null, shown?.page ?? 0);
  if (!shown) return null;
  if (deck.error && !deck.data) return <p className="live-slide-waiting" role="status">{t('gone')}</p>;
  const page = deck.data?.pages[shown.page];
  return (
    <article className="deck-view" data-testid="deck-view" data-page={shown.page}>
      <h2><small>{t('shown')}</small> {deck.data?.title}</h2>
      {page && <DeckPicture key={`${shown.deckId}:${shown.page}`} classId={classId} deckId={shown.deckId} page={shown.page} shape={page} alt={`${deck.data?.title ?? ''} · ${t('page-of', { page: shown.page + 1, of: deck.data?.pages.length ?? 0 })}`} />}
      {deck.data && <p className="live-quiet">{t('page-of', { page: shown.page + 1, of: deck.data.pages.length })}</p>}
    </article>
  );
}

function DeckPicture({ classId, deckId, page, shape, alt }: { classId: string; deckId: string; page: number; shape: Deck['pages'][number]; alt: string }) {
  const t = useDeckWords();
  const [come, setCome] = useState<'none' | 'small' | 'large'>('none');
  return (
    <div className="deck-picture" style={{ aspectRatio: `${shape.width} / ${shape.height}` }} data-come={come}>
      {come === 'none' && <span role="status">{t('on-way')}</span>}
      <img src={pageAddress(classId, deckId, page, 'small', shape.version)} alt={come === 'large' ? '' : alt} onLoad={() => setCome((now) => (now === 'none' ? 'small' : now))} />
      {come !== 'none' && <img className="large" src={pageAddress(classId, deckId, page, 'large', shape.version)} alt={come === 'large' ? alt : ''} onLoad={() => setCome('large')} />}
    </div>
  );
}

/** Small pictures of the other pages, at a pace that leaves the line to the voice. */
function useLookAhead(classId: string, deck: Deck | null, page: number): void {
  const pages = deck?.pages.length ?? 0;
  useEffect(() => {
    if (!deck || pages === 0) return;
    let stopped = false;
    const addresses = aheadOf(page, pages).map((at) => pageAddress(classId, deck.id, at, 'small', deck.pages[at]?.version ?? ''));
    void fetchAhead(addresses, { fetch: (address) => fetch(address).then((answer) => answer.blob()), now: () => performance.now(), rest: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), stopped: () => stopped });
    return () => { stopped = true; };
    // Turning a page must not begin again with what has come.
  }, [classId, deck?.id, pages]);
}
