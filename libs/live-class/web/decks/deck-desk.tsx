import type { Deck } from '@kindling/contracts';
import { BOARD_HEIGHT, BOARD_WIDTH } from '@kindling/contracts/light';
import { api, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Dialog, Icon, Loading } from '@kindling/ui';
import { useRef, useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveWords } from '../words.ts';
import { useDeckWords } from './deck-words.ts';
import { pageAddress } from './page-address.ts';
import { useUpload } from './use-upload.ts';
import './decks.css';

const KINDS = '.pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp';

/** Own slides of the class: bring some, open one, show its pages. */
export default function DeckDesk({ room, classId, leading, onBoard }: { room: LiveRoom; classId: string; leading: boolean; onBoard: () => void }) {
  const t = useDeckWords();
  const decks = useApiQuery('decks.of-class', { params: { classId } });
  const [open, setOpen] = useState<string | null>(room.state.deck?.deckId ?? null);
  const { upload, failure, send } = useUpload(classId, (deckId) => { setOpen(deckId); void decks.refetch(); });
  const deck = decks.data?.decks.find((each) => each.id === open);
  return (
    <section className="deck-desk" aria-label={t('my-slides')}>
      <header>
        {deck ? <Button variant="quiet" size="compact-sm" onClick={() => setOpen(null)} data-testid="deck-all">← {t('back')}</Button> : <h2>{t('my-slides')}</h2>}
        <span className="live-gap" />
        <Chooser label={deck ? t('add-to') : t('add')} busy={upload.is !== 'none'} onFiles={(files) => void send(files, deck?.id ?? null)} />
      </header>
      {upload.is === 'sending' && <p role="status" className="deck-sending"><progress max={100} value={upload.percent} aria-label={upload.name} /> {t('sending', upload)}</p>}
      {upload.is === 'making' && <p role="status">{t('making', upload)}</p>}
      {failure && <ErrorNote failure={failure} />}
      {!decks.data && <Loading />}
      {!deck && <p className="live-quiet">{decks.data?.decks.length === 0 ? t('none') : ''} {t('kinds')}</p>}
      {!deck && <ul className="deck-list">{decks.data?.decks.map((each) => <li key={each.id}><DeckCover deck={each} classId={classId} onOpen={() => setOpen(each.id)} /></li>)}</ul>}
      {deck && <OpenDeck key={deck.id} deck={deck} room={room} classId={classId} leading={leading} onBoard={onBoard} onRemoved={() => { setOpen(null); void decks.refetch(); }} />}
    </section>
  );
}

function Chooser({ label, busy, onFiles }: { label: string; busy: boolean; onFiles: (files: readonly File[]) => void }) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={box} type="file" hidden multiple accept={KINDS} aria-label={label} data-testid="deck-files" onChange={(event) => { onFiles([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
      <Button variant="copper" size="compact-sm" disabled={busy} onClick={() => box.current?.click()}><Icon name="plus" size={16} /> {label}</Button>
    </>
  );
}

function DeckCover({ deck, classId, onOpen }: { deck: Deck; classId: string; onOpen: () => void }) {
  const t = useDeckWords();
  return (
    <button type="button" className="deck-cover" aria-label={t('open', { title: deck.title })} onClick={onOpen} data-testid="deck-cover">
      <img src={pageAddress(classId, deck.id, 0, 'small', deck.pages[0]?.version ?? '')} alt="" loading="lazy" />
      <strong>{deck.title}</strong><small>{t('pages', { count: deck.pages.length })}</small>
    </button>
  );
}

function OpenDeck({ deck, room, classId, leading, onBoard, onRemoved }: { deck: Deck; room: LiveRoom; classId: string; leading: boolean; onBoard: () => void; onRemoved: () => void }) {
  const t = useDeckWords();
  const live = useLiveWords();
  const { state } = room;
  const onShow = state.deck?.deckId === deck.id && !state.board.shown ? state.deck.page : null;
  const [chosen, setChosen] = useState(onShow ?? 0);
  const page = Math.min(onShow ?? chosen, deck.pages.length - 1);
  const open = state.phase.is === 'open';
  const show = (next: number): void => { setChosen(next); if (open && leading) void room.give('deck.show', { deckId: deck.id, page: next }); };
  const shape = deck.pages[page];
  return (
    <div className="deck-open">
      {shape && <img className="deck-large" src={pageAddress(classId, deck.id, page, 'large', shape.version)} width={shape.width} height={shape.height} alt={`${deck.title} · ${t('page-of', { page: page + 1, of: deck.pages.length })}`} />}
      <div className="deck-foot">
        <Button variant="quiet" size="compact-sm" disabled={page === 0} onClick={() => show(page - 1)}>{t('before')}</Button>
        <span>{t('page-of', { page: page + 1, of: deck.pages.length })} {onShow !== null && <small className="on-air">{live('on-air')}</small>}</span>
        <Button variant="quiet" size="compact-sm" disabled={page >= deck.pages.length - 1} onClick={() => show(page + 1)} data-testid="deck-next">{t('next')}</Button>
        <span className="live-gap" />
        {open && shape && <Button variant="quiet" size="compact-sm" onClick={() => void toBoard(room, deck.id, page, shape).then(onBoard)} data-testid="deck-on-board"><Icon name="pen" size={16} /> {t('on-board')}</Button>}
        <Removing deck={deck} classId={classId} onRemoved={onRemoved} />
      </div>
      <ol className="deck-strip">
        {deck.pages.map((each, at) => (
          <li key={at}><button type="button" aria-pressed={at === onShow} aria-label={t('show-page', { page: at + 1 })} onClick={() => show(at)} data-testid="deck-page"><img src={pageAddress(classId, deck.id, at, 'small', each.version)} alt="" loading="lazy" /></button></li>
        ))}
      </ol>
    </div>
  );
}

/** On a page of its own, as large as it fits, for everybody to draw on. */
async function toBoard(room: LiveRoom, deckId: string, page: number, { width, height }: Deck['pages'][number]): Promise<void> {
  const scale = Math.min(BOARD_WIDTH / width, BOARD_HEIGHT / height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const [left, top] = [Math.floor((BOARD_WIDTH - w) / 2), Math.floor((BOARD_HEIGHT - h) / 2)];
  const empty = (room.state.board.pages.at(-1) ?? []).length === 0;
  const target = empty ? room.state.board.pages.length - 1 : room.state.board.pages.length;
  const ready = await (empty ? room.give('board.go', { page: target }) : room.give('board.add-page', {}));
  if (!ready.ok) return;
  await room.give('board.put', { page: target, n: 0, shape: { is: 'image', d: deckId, p: page, x1: left, y1: top, x2: left + w, y2: top + h } });
  await room.give('board.show', { on: true });
}

function Removing({ deck, classId, onRemoved }: { deck: Deck; classId: string; onRemoved: () => void }) {
  const t = useDeckWords();
  const [asking, setAsking] = useState(false);
  const remove = async () => { await api('decks.remove', { params: { classId, deckId: deck.id } }); setAsking(false); onRemoved(); };
  return (
    <>
      <Button variant="quiet" size="compact-sm" onClick={() => setAsking(true)} data-testid="deck-remove"><Icon name="bin" size={16} /> {t('remove')}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('remove-title', { title: deck.title })}
        actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button variant="danger" onClick={() => void remove()} data-testid="deck-remove-yes">{t('remove')}</Button></>}>
        <p>{t('remove-body')}</p>
      </Dialog>
    </>
  );
}
