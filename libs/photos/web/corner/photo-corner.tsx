import type { Photo, PhotoSubject } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery, useClassHints, useConnection } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { photoAddress } from '../photo-address.ts';
import { usePhotoWords } from '../words.ts';
import { PhoneDoorPanel } from './phone-door-panel.tsx';
import { usePhoneDoor } from './use-phone-door.ts';
import '../photos.css';

interface PhotoCornerProps { classId: string; subject: PhotoSubject; /** Whether they go with a hand-in. */ goesAlong?: boolean }

/** The pupil's pictures of one task. A phone takes them: one click here, one there. */
export default function PhotoCorner({ classId, subject, goesAlong = false }: PhotoCornerProps) {
  const t = usePhotoWords();
  const connection = useConnection();
  const query = subject.on === 'exercise' ? { exerciseId: subject.exerciseId } : { lessonId: subject.lessonId, stepId: subject.stepId };
  const photos = useApiQuery('photos.mine', { params: { classId }, query });
  const refetch = (): void => void photos.refetch();
  useClassHints(classId, (hint) => { if (hint.topic === 'photos') refetch(); });
  const shown = photos.data?.photos ?? [];
  const phone = usePhoneDoor({ classId, subject, count: shown.length, onLook: refetch });
  const offline = connection.state === 'offline';
  return (
    <section className="photo-corner" aria-label={t('photos')} data-testid="photo-corner">
      <h3>{t('photos')}</h3>
      {shown.length === 0 && phone.door === null && <p className="photo-note">{offline ? t('offline') : t('none')}</p>}
      {shown.length > 0 && goesAlong && <p className="photo-note">{t('goes-along')}</p>}
      <ul className="photo-row">{shown.map((photo, at) => <OwnPhoto key={photo.id} photo={photo} number={shown.length - at} onRemoved={refetch} />)}</ul>
      {phone.failure && <ErrorNote failure={phone.failure} />}
      {phone.door ? <PhoneDoorPanel door={phone.door} came={phone.came} onClose={phone.close} />
        : <p><Button variant="quiet" disabled={offline || phone.busy} onClick={phone.open} data-testid="photo-by-phone">{t('with-phone')}</Button></p>}
    </section>
  );
}

function OwnPhoto({ photo, number, onRemoved }: { photo: Photo; number: number; onRemoved: () => void }) {
  const t = usePhotoWords();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const remove = async (): Promise<void> => {
    try { await api('photos.remove', { params: { photoId: photo.id } }); setAsking(false); onRemoved(); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
  };
  return (
    <li data-testid="own-photo">
      <img src={photoAddress(photo.id, 'small')} alt={t('photo-of', { number })} loading="lazy" width="120" height="90" />
      {photo.handInId === null && <button type="button" className="photo-remove" aria-label={`${t('remove')} ${t('photo-of', { number })}`} onClick={() => setAsking(true)}>×</button>}
      {asking && <Dialog open onClose={() => setAsking(false)} title={t('remove-title')} actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button onClick={() => void remove()} data-testid="photo-remove-yes">{t('remove')}</Button></>}>
        <p>{t('remove-body')}</p>{failure && <ErrorNote failure={failure} />}
      </Dialog>}
    </li>
  );
}
