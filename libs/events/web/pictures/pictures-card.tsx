import type { EventPhoto, HeldEvent } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { usePick } from '../say-when.ts';
import { useEventWords } from '../words.ts';
import { AddPhotoDialog } from './add-photo-dialog.tsx';
import { MaterialList } from './material-list.tsx';
import { WhoDialog } from './who-dialog.tsx';

/** Photos and papers of an event: nothing is public before somebody has said who is on it and their families agree. */
export function PicturesCard({ event }: { event: HeldEvent }) {
  const t = useEventWords();
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<EventPhoto | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const found = useApiQuery('events.pictures', { params: { eventId: event.id } });
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { photos, materials, mayPublish } = found.data;
  const again = () => void found.refetch();
  const run = (done: Promise<unknown>) => { setFailure(null); void done.then(again, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); }); };
  const set = (photo: EventPhoto, to: 'nobody' | 'published' | 'kept') => run(api('events.set-photo', { params: { eventId: event.id, photoId: photo.id }, body: { to } }));
  return (
    <section data-testid="pictures" aria-labelledby="pictures">
      <h2 id="pictures">{t('pictures')}</h2>
      {photos.length === 0 && <p>{t('no-photos')}</p>}
      <ul className="event-photos">
        {photos.map((photo) => (
          <PhotoItem key={photo.id} eventId={event.id} photo={photo}>
            <p className="events-actions">
              <Button size="compact-sm" variant="quiet" onClick={() => setAsked(photo)} data-testid="who">{t('who')}</Button>
              {mayPublish && photo.marking === 'open' && <Button size="compact-sm" variant="quiet" onClick={() => set(photo, 'nobody')} data-testid="nobody-on-it">{t('nobody-on-it')}</Button>}
              {mayPublish && photo.state === 'kept' && <Button size="compact-sm" onClick={() => set(photo, 'published')} data-testid="publish-photo">{t('publish-photo')}</Button>}
              {mayPublish && photo.state === 'published' && <Button size="compact-sm" variant="quiet" onClick={() => set(photo, 'kept')} data-testid="take-back-photo">{t('take-back-photo')}</Button>}
              {mayPublish && <Button size="compact-sm" variant="quiet" onClick={() => run(api('events.remove-photo', { params: { eventId: event.id, photoId: photo.id } }))}>{t('remove')}</Button>}
            </p>
          </PhotoItem>
        ))}
      </ul>
      {failure && <ErrorNote failure={failure} />}
      <p><Button variant="quiet" onClick={() => setAdding(true)} data-testid="add-photo">{t('add-photo')}</Button></p>
      <MaterialList eventId={event.id} materials={materials} mayRemove={mayPublish} onChanged={again} />
      {adding && <AddPhotoDialog eventId={event.id} onClose={() => setAdding(false)} onAdded={() => { setAdding(false); again(); }} />}
      {asked && <WhoDialog event={event} photo={asked} onClose={() => { setAsked(null); again(); }} />}
    </section>
  );
}

function PhotoItem({ eventId, photo, children }: { eventId: string; photo: EventPhoto; children: ReactNode }) {
  const t = useEventWords();
  const pick = usePick();
  const caption = pick(photo.caption);
  return (
    <li data-testid="event-photo" data-shown={photo.shown}>
      <img src={`/api/events/${eventId}/photos/${photo.id}/small`} alt={caption || t('pictures')} width={photo.width} height={photo.height} loading="lazy" />
      {caption && <p>{caption}</p>}
      <p className="events-lead">
        <b className={photo.shown ? 'photo-shown' : ''}>{t(photo.shown ? 'photo-shown' : photo.state === 'published' ? 'photo-hidden' : 'photo-kept')}</b> · {photo.marking === 'people' ? t('photo-people', { n: photo.people, agreed: photo.agreed }) : t(photo.marking === 'nobody' ? 'photo-nobody' : 'photo-open')}
      </p>
      {children}
    </li>
  );
}
