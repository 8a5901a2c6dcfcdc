import { api, ApiFailure, ErrorNote, savePdf, useApiQuery, useLanguage, useParams } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { useEventWords } from '../words.ts';
import '../events.css';

/** `/teach/:classId/family-slips`: a link on paper for each family; printing makes it anew. */
export default function FamilySlipsPage() {
  const { classId = '' } = useParams();
  const t = useEventWords();
  const { language } = useLanguage();
  const roster = useApiQuery('identity.roster', { params: { classId } });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [note, setNote] = useState('');
  if (roster.error && !roster.data) return <ErrorNote failure={roster.error} onRetry={() => void roster.refetch()} />;
  if (!roster.data) return <Loading />;
  const { pupils } = roster.data;
  const fail = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const flip = (id: string) => setChosen((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const print = () => { setFailure(null); void api('events.family-slips', { params: { classId }, body: { language, origin: window.location.origin, personIds: [...chosen] } }).then(savePdf, fail); };
  const close = () => { setFailure(null); for (const pupil of pupils.filter(({ id }) => chosen.has(id))) void api('events.close-family-link', { params: { classId, personId: pupil.id } }).then(() => setNote(t('closed', { name: pupil.name })), fail); };
  return (
    <div>
      <h1>{roster.data.class.name} · {t('slips')}</h1>
      <p className="events-lead">{t('slips-note')}</p>
      <fieldset className="event-choices"><legend>{t('choose')}</legend>
        {pupils.map((pupil) => <label key={pupil.id}><input type="checkbox" checked={chosen.has(pupil.id)} onChange={() => flip(pupil.id)} />{pupil.tile}. {pupil.name}</label>)}
      </fieldset>
      <p className="events-actions">
        <Button variant="quiet" onClick={() => setChosen(new Set(chosen.size === pupils.length ? [] : pupils.map(({ id }) => id)))} data-testid="choose-all">{t('slips-all')}</Button>
        <Button disabled={chosen.size === 0} onClick={print} data-testid="print-family-slips">{t('slips-print', { n: chosen.size })}</Button>
        <Button variant="danger" disabled={chosen.size === 0} onClick={close}>{t('close-link')}</Button>
      </p>
      <p role="status">{note}</p>
      {failure && <ErrorNote failure={failure} onRetry={print} />}
    </div>
  );
}
