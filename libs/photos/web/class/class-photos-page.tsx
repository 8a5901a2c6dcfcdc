import type { ClassPhoto } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, localeOf, useApiQuery, useClassHints, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Button, Dialog, Empty, Loading } from '@kindling/ui';
import { useState } from 'react';
import { photoAddress } from '../photo-address.ts';
import { usePhotoWords } from '../words.ts';
import '../photos.css';

/** `/teach/:classId/photos`: what the class has built, newest first; grows by itself. */
export default function ClassPhotosPage() {
  const { classId = '' } = useParams();
  const t = usePhotoWords();
  const [large, setLarge] = useState<ClassPhoto | null>(null);
  const photos = useApiQuery('photos.of-class', { params: { classId } });
  useClassHints(classId, (hint) => { if (hint.topic === 'photos') void photos.refetch(); });
  if (photos.error && !photos.data) return <ErrorNote failure={photos.error} onRetry={() => void photos.refetch()} />;
  if (!photos.data) return <Loading />;
  return (
    <section className="class-photos">
      <h1>{t('class-photos')}</h1>
      {photos.data.photos.length === 0 && <Empty title={t('class-none')} />}
      <ul className="photo-wall">{photos.data.photos.map((photo, at) => <WallPhoto key={photo.id} photo={photo} number={at + 1} onOpen={() => setLarge(photo)} />)}</ul>
      {large && <LargePhoto photo={large} onClose={() => setLarge(null)} onRemoved={() => { setLarge(null); void photos.refetch(); }} />}
    </section>
  );
}

function useCaption(photo: ClassPhoto): string {
  const t = usePhotoWords();
  const text = useText();
  return [photo.lessonNumber === null ? '' : t('lesson', { number: photo.lessonNumber }), text(photo.title)].filter((part) => part !== '').join(' · ');
}
function WallPhoto({ photo, number, onOpen }: { photo: ClassPhoto; number: number; onOpen: () => void }) {
  const t = usePhotoWords();
  const caption = useCaption(photo);
  return (
    <li data-testid="class-photo">
      <button type="button" className="photo-button" aria-label={t('larger', { number })} onClick={onOpen}><img src={photoAddress(photo.id, 'small')} alt="" loading="lazy" width="240" height="180" /></button>
      <p><strong>{photo.pupilName}</strong><br />{photo.handInId ? <Link to={`/grade/${photo.handInId}`}>{caption}</Link> : caption}</p>
    </li>
  );
}
function LargePhoto({ photo, onClose, onRemoved }: { photo: ClassPhoto; onClose: () => void; onRemoved: () => void }) {
  const t = usePhotoWords();
  const { language } = useLanguage();
  const caption = useCaption(photo);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const remove = async (): Promise<void> => {
    try { await api('photos.remove', { params: { photoId: photo.id } }); onRemoved(); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
  };
  const when = new Date(photo.sentAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Dialog open onClose={onClose} title={`${photo.pupilName} · ${caption}`} actions={<><Button variant="quiet" onClick={() => void remove()} data-testid="class-photo-remove">{t('remove')}</Button><Button onClick={onClose}>{t('close')}</Button></>}>
      <img className="large-photo" src={photoAddress(photo.id, 'large')} alt={caption} width={photo.width} height={photo.height} />
      <p className="photo-note">{t('sent', { when })} · {t('remove-body')}</p>
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
