import type { EventPhoto, HeldEvent } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Dialog, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { useEventWords } from '../words.ts';

/** Class by class, because names go to those who look after a class. */
export function WhoDialog({ event, photo, onClose }: { event: HeldEvent; photo: EventPhoto; onClose: () => void }) {
  const t = useEventWords();
  const classes = event.groups.flatMap(({ classId, className }) => (classId ? [{ value: classId, label: className ?? '' }] : []));
  const [classId, setClassId] = useState(classes[0]?.value ?? '');
  return (
    <Dialog open wide onClose={onClose} title={t('who-title')} actions={<Button variant="quiet" onClick={onClose} data-testid="who-done">{t('home')}</Button>}>
      <p className="events-lead">{t('who-note')}</p>
      {classes.length === 0 ? <p>{t('no-class')}</p> : <>
        {classes.length > 1 && <Select label={t('group')} data={classes} value={classId} onChange={(change) => setClassId(change.currentTarget.value)} />}
        <ClassOnPhoto key={classId} classId={classId} photoId={photo.id} />
      </>}
    </Dialog>
  );
}

function ClassOnPhoto({ classId, photoId }: { classId: string; photoId: string }) {
  const t = useEventWords();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const found = useApiQuery('events.photo-people', { params: { classId, photoId } });
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const marked = found.data.people.filter((each) => each.marked).map((each) => each.personId);
  const mark = (personId: string) => void api('events.mark-photo', { params: { classId, photoId }, body: { personIds: marked.includes(personId) ? marked.filter((id) => id !== personId) : [...marked, personId] } })
    .then(() => found.refetch(), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <>
      <ul className="photo-people">
        {found.data.people.map((person) => (
          <li key={person.personId}><label><input type="checkbox" checked={person.marked} onChange={() => mark(person.personId)} data-testid="on-photo" /> {person.name} <small className={person.consent}>{t(`consent-${person.consent}`)}</small></label></li>
        ))}
      </ul>
      {failure && <ErrorNote failure={failure} />}
    </>
  );
}
