import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, CutCard, Select, TextField } from '@kindling/ui';
import { useState, type FormEvent } from 'react';
import { addDays, dayAt, weekdayOf } from '../domain/index.ts';
import { useTimetableWords, type TimetableWord } from './timetable-words.ts';

const TERM_DAYS = 120;
interface SeriesFormProps { classId: string; staff: readonly { readonly id: string; readonly name: string }[]; onSaved: () => void }

/** A weekly class from one day to another. The browser's own fields for day and time: they work on every old PC and phone. */
export function SeriesForm({ classId, staff, onSaved }: SeriesFormProps) {
  const t = useTimetableWords();
  const today = dayAt(Date.now());
  const [plan, setPlan] = useState({ weekday: weekdayOf(today), time: '18:30', minutes: 90, startsOn: today, endsOn: addDays(today, TERM_DAYS), tutorId: staff[0]?.id ?? '' });
  // The same id until it is saved: a lost answer must not plan it twice.
  const [seriesId, setSeriesId] = useState(newId);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const change = (part: Partial<typeof plan>): void => setPlan((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api('timetable.add-series', { params: { classId }, body: { seriesId, ...plan } });
      setSeriesId(newId());
      setFailure(null);
      onSaved();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <CutCard>
      <form className="series-form" onSubmit={(event) => void save(event)}>
        <h2>{t('add')}</h2>
        <Select label={t('day')} value={String(plan.weekday)} onChange={(event) => change({ weekday: Number(event.currentTarget.value) })} data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: t(`weekday-${day}` as TimetableWord) }))} data-testid="weekday" />
        <TextField type="time" label={t('time')} value={plan.time} required onChange={(event) => change({ time: event.currentTarget.value })} />
        <TextField type="number" label={t('minutes')} min={10} max={240} value={plan.minutes} required onChange={(event) => change({ minutes: Number(event.currentTarget.value) })} />
        <TextField type="date" label={t('starts')} value={plan.startsOn} required onChange={(event) => change({ startsOn: event.currentTarget.value })} />
        <TextField type="date" label={t('ends')} value={plan.endsOn} required onChange={(event) => change({ endsOn: event.currentTarget.value })} />
        <Select label={t('tutor')} value={plan.tutorId} onChange={(event) => change({ tutorId: event.currentTarget.value })} data={staff.map(({ id, name }) => ({ value: id, label: name }))} data-testid="series-tutor" />
        {failure && <div className="wide"><ErrorNote failure={failure} /></div>}
        <Button type="submit" disabled={!plan.tutorId} data-testid="plan-series">{t('save')}</Button>
      </form>
    </CutCard>
  );
}
