import { api, ApiFailure, ErrorNote, newId, useApiQuery, useNavigate, useParams, useText } from '@kindling/platform-web';
import { Button, Loading, Select, TextField } from '@kindling/ui';
import { useState, type FormEvent } from 'react';
import { dayOf } from '../say-when.ts';
import { useEventWords } from '../words.ts';
import { detailsOf, draftOf, emptyDraft, type EventDraft } from './event-draft.ts';
import { EventFields } from './event-form.tsx';
import '../events.css';

const WEEK_MS = 7 * 86_400_000;
const most = 26;

/** `/hold/new`: once, or every week. */
export function NewEventPage() {
  const t = useEventWords();
  const text = useText();
  const navigate = useNavigate();
  const mine = useApiQuery('events.mine', {});
  const [draft, setDraft] = useState(() => emptyDraft(dayOf(new Date(Date.now() + WEEK_MS).toISOString())));
  const [weeks, setWeeks] = useState('1');
  const [chosen, setChosen] = useState(0);
  // The same ids when the button is pressed again after a lost answer.
  const [ids] = useState(() => ({ seriesId: newId(), eventIds: Array.from({ length: most }, newId) }));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  if (mine.error && !mine.data) return <ErrorNote failure={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Loading />;
  const { places, classes } = mine.data;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const at = places[chosen];
    if (!at) return;
    const [place, details, times] = [{ schoolId: at.schoolId, branchId: at.branchId }, detailsOf(draft), Math.min(most, Math.max(1, Number(weeks)))];
    try {
      if (times > 1) await api('events.plan-series', { body: { seriesId: ids.seriesId, place, details, eventIds: ids.eventIds.slice(0, times) } });
      else await api('events.write', { params: { eventId: ids.eventIds[0] ?? '' }, body: { place, details } });
      navigate(times > 1 ? '/hold' : `/hold/${ids.eventIds[0]}`);
    } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
  };
  return (
    <div>
      <h1>{t('new')}</h1>
      <form className="event-form" onSubmit={(event) => void save(event)}>
        <EventFields draft={draft} clubs={classes} onChange={(part) => setDraft((before) => ({ ...before, ...part }))}>
          <Select label={t('place')} value={String(chosen)} onChange={(event) => setChosen(Number(event.currentTarget.value))} data={places.map((each, at) => ({ value: String(at), label: text(each.name) }))} />
        </EventFields>
        <div><TextField type="number" label={t('weeks')} min={1} max={most} value={weeks} onChange={(event) => setWeeks(event.currentTarget.value)} />{Number(weeks) > 1 && <p>{t('made-series')}</p>}</div>
        <FormEnd failure={failure} back="/hold" />
      </form>
    </div>
  );
}

/** `/hold/:eventId/edit`. */
export function EditEventPage() {
  const { eventId = '' } = useParams();
  const t = useEventWords();
  const navigate = useNavigate();
  const mine = useApiQuery('events.mine', {});
  const held = useApiQuery('events.event', { params: { eventId } });
  const [changed, setChanged] = useState<Partial<EventDraft>>({});
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const problem = mine.error ?? held.error;
  if (problem && !(mine.data && held.data)) return <ErrorNote failure={problem} onRetry={() => { void mine.refetch(); void held.refetch(); }} />;
  if (!mine.data || !held.data) return <Loading />;
  const [draft, { place }] = [{ ...draftOf(held.data), ...changed }, held.data];
  const save = (event: FormEvent) => {
    event.preventDefault();
    void api('events.write', { params: { eventId }, body: { place, details: detailsOf(draft) } }).then(() => navigate(`/hold/${eventId}`), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  };
  return (
    <div>
      <h1>{t('edit')}</h1>
      <form className="event-form" onSubmit={save}>
        <EventFields draft={draft} clubs={mine.data.classes} onChange={(part) => setChanged((before) => ({ ...before, ...part }))} />
        <FormEnd failure={failure} back={`/hold/${eventId}`} />
      </form>
    </div>
  );
}

function FormEnd({ failure, back }: { failure: ApiFailure | null; back: string }) {
  const t = useEventWords();
  const navigate = useNavigate();
  return <div className="wide">{failure && <ErrorNote failure={failure} />}<p className="events-actions"><Button type="submit" data-testid="save-event">{t('save')}</Button><Button variant="quiet" onClick={() => navigate(back)}>{t('cancel')}</Button></p></div>;
}
