import type { Anchor, Comment, Photo } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useClassHints } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { photoAddress } from '../photo-address.ts';
import { usePhotoWords } from '../words.ts';
import '../photos.css';

export interface PhotoBoardProps { handInId: string; classId: string; comments: readonly Comment[]; anchor: Anchor; /** Absent for whoever only reads. */ onAnchor?: (anchor: Anchor) => void }
interface Pin { readonly number: number; readonly x: number; readonly y: number; readonly body: string }

/** The pictures of a hand-in; a click on one moves the pin there. */
export default function PhotoBoard({ handInId, classId, comments, anchor, onAnchor }: PhotoBoardProps) {
  const t = usePhotoWords();
  const photos = useApiQuery('photos.of-hand-in', { params: { handInId } });
  useClassHints(classId, (hint) => { if (hint.topic === 'photos') void photos.refetch(); });
  if (photos.error && !photos.data) return <ErrorNote failure={photos.error} onRetry={() => void photos.refetch()} />;
  if (!photos.data) return <Loading />;
  if (photos.data.photos.length === 0) return null;
  const pinsOn = (photoId: string): Pin[] => comments.flatMap(({ anchor: at, body }, index) => (at.on === 'photo' && at.photoId === photoId ? [{ number: index + 1, x: at.x, y: at.y, body }] : []));
  return (
    <section className="photo-board" aria-label={t('photos')} data-testid="photo-board">
      <h2>{t('photos')}</h2>
      {onAnchor && <p className="photo-note">{t('pin-here')}</p>}
      <div className="photo-sheet">
        {photos.data.photos.map((photo, at) => <PinnedPhoto key={photo.id} photo={photo} number={at + 1} pins={pinsOn(photo.id)} chosen={anchor.on === 'photo' && anchor.photoId === photo.id ? anchor : null} {...(onAnchor ? { onAnchor } : {})} />)}
      </div>
    </section>
  );
}

interface PinnedPhotoProps { photo: Photo; number: number; pins: readonly Pin[]; chosen: { readonly x: number; readonly y: number } | null; onAnchor?: (anchor: Anchor) => void }
function PinnedPhoto({ photo, number, pins, chosen, onAnchor }: PinnedPhotoProps) {
  const t = usePhotoWords();
  const share = (at: number, from: number, size: number): number => Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 1000) / 1000;
  const pinAt = (event: React.MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    // A key has no place: it pins to the middle.
    const byKey = event.detail === 0;
    onAnchor?.({ on: 'photo', photoId: photo.id, x: byKey ? 0.5 : share(event.clientX, box.left, box.width), y: byKey ? 0.5 : share(event.clientY, box.top, box.height) });
  };
  const picture = <img src={photoAddress(photo.id, 'large')} alt={t('photo-of', { number })} width={photo.width} height={photo.height} loading="lazy" />;
  return (
    <figure className="pinned-photo" data-testid="hand-in-photo">
      <div className="pinned-area">
        {onAnchor ? <button type="button" className="photo-button" aria-label={t('pin', { number })} onClick={pinAt}>{picture}</button> : picture}
        {pins.map((pin) => <span key={pin.number} className="photo-pin" role="img" aria-label={t('pinned', { number: pin.number })} title={pin.body} style={{ left: `${pin.x * 100}%`, top: `${pin.y * 100}%` }} data-testid="photo-pin">{pin.number}</span>)}
        {chosen && <span className="photo-pin chosen" aria-hidden="true" style={{ left: `${chosen.x * 100}%`, top: `${chosen.y * 100}%` }} data-testid="photo-pin-new">+</span>}
      </div>
      <figcaption>{t('photo-of', { number })}{photo.handInId === null && ` · ${t('after')}`}</figcaption>
    </figure>
  );
}
