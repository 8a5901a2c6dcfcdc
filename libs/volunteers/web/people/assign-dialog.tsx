import { api, ApiFailure, ErrorNote, localeOf, useApiQuery, useLanguage, useText } from '@kindling/platform-web';
import { Button, Dialog, Loading } from '@kindling/ui';
import { useState } from 'react';
import type { Sheet } from './member-table.tsx';
import { usePeopleWords } from './words.ts';

interface AssignDialogProps { branchId: string; sheet: Sheet; onClose: () => void; onSaved: () => void }
const without = (ids: readonly string[], id: string): string[] => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);

/** Which classes and which coming events a tutor has. */
export function AssignDialog({ branchId, sheet, onClose, onSaved }: AssignDialogProps) {
  const t = usePeopleWords();
  const text = useText();
  const { language } = useLanguage();
  const places = useApiQuery('volunteers.places', { params: { branchId } });
  const [classIds, setClasses] = useState(sheet.classIds);
  const [eventIds, setEvents] = useState(sheet.eventIds);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const coming = places.data?.events ?? [];
  const save = () => {
    const body = { classIds, eventIds: eventIds.filter((id) => coming.some((event) => event.id === id)) };
    api('volunteers.assign', { params: { branchId, personId: sheet.personId }, body }).then(onSaved, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; });
  };
  return (
    <Dialog open onClose={onClose} title={t('assign-named', { name: sheet.name })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!places.data} onClick={save} data-testid="save-places">{t('save')}</Button></>}>
      <p>{t('assign-what')}</p>
      {!places.data && (places.error ? <ErrorNote failure={places.error} /> : <Loading />)}
      {places.data && (
        <>
          <fieldset className="volunteers-training"><legend>{t('classes')}</legend>{places.data.classes.map((each) => <label key={each.id}><input type="checkbox" checked={classIds.includes(each.id)} onChange={() => setClasses(without(classIds, each.id))} /> {text(each.schoolName)} · {each.name}</label>)}</fieldset>
          <fieldset className="volunteers-training"><legend>{t('events')}</legend>{coming.length === 0 ? t('no-events') : coming.map((each) => <label key={each.id}><input type="checkbox" checked={eventIds.includes(each.id)} onChange={() => setEvents(without(eventIds, each.id))} /> {text(each.title)} · {new Date(each.startsAt).toLocaleDateString(localeOf(language), { month: 'short', day: 'numeric' })}</label>)}</fieldset>
        </>
      )}
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
