import type { ResponseOf, TimetableSeries, TimetableSession } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery, useParams } from '@kindling/platform-web';
import { Button, CutCard, Dialog, Empty, Loading } from '@kindling/ui';
import { useState } from 'react';
import { timeAt } from '../domain/index.ts';
import { DayChangeDialog } from './day-change-dialog.tsx';
import { SessionWords } from './next-class-card.tsx';
import { useSayTime } from './say-time.ts';
import { SeriesForm } from './series-form.tsx';
import { useTimetableWords, type TimetableWord } from './timetable-words.ts';
import './timetable.css';

/** `/teach/:classId/timetable`: weekly classes, and what is different on one day. */
export default function TimetablePage() {
  const { classId = '' } = useParams();
  const t = useTimetableWords();
  const table = useApiQuery('timetable.of-class', { params: { classId } });
  if (table.error && !table.data) return <ErrorNote failure={table.error} onRetry={() => void table.refetch()} />;
  if (!table.data) return <Loading />;
  const changed = (): void => { void table.refetch(); };
  return (
    <section className="timetable" data-testid="timetable">
      <h1>{t('title')}</h1>
      {table.data.series.map((series) => <SeriesCard key={series.id} classId={classId} series={series} onChanged={changed} />)}
      {table.data.series.length === 0 && <Empty title={t('none-next')} />}
      <SeriesForm classId={classId} staff={table.data.staff} onSaved={changed} />
      {table.data.series.length > 0 && <Sessions classId={classId} table={table.data} onChanged={changed} />}
    </section>
  );
}

function SeriesCard({ classId, series, onChanged }: { classId: string; series: TimetableSeries; onChanged: () => void }) {
  const t = useTimetableWords();
  const say = useSayTime();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const remove = async () => {
    setAsking(false);
    try {
      await api('timetable.remove-series', { params: { classId, seriesId: series.id } });
      onChanged();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <CutCard testId="series">
      <div className="series-card">
        <div>
          <h2>{t('weekly', { day: t(`weekday-${series.weekday}` as TimetableWord), time: series.time, minutes: series.minutes })}</h2>
          <p>{t('by', { tutor: series.tutorName })} · {t('from-to', { from: say.date(series.startsOn), to: say.date(series.endsOn) })}</p>
          {failure && <ErrorNote failure={failure} />}
        </div>
        <Button variant="quiet" onClick={() => setAsking(true)}>{t('remove')}</Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('remove-title')} actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button variant="danger" onClick={() => void remove()}>{t('remove')}</Button></>}>
        <p>{t('remove-body')}</p>
      </Dialog>
    </CutCard>
  );
}

function Sessions({ classId, table, onChanged }: { classId: string; table: ResponseOf<'timetable.of-class'>; onChanged: () => void }) {
  const t = useTimetableWords();
  const [chosen, setChosen] = useState<TimetableSession | null>(null);
  const [past, coming] = [table.sessions.filter((each) => Date.parse(each.endsAt) < Date.now()), table.sessions.filter((each) => Date.parse(each.endsAt) >= Date.now())];
  return (
    <>
      <h2>{t('sessions')}</h2>
      {coming.length === 0 && <p>{t('no-sessions')}</p>}
      <ol className="session-list">{coming.map((session) => <SessionRow key={`${session.seriesId}${session.on}`} session={session} onChange={() => setChosen(session)} />)}</ol>
      {past.length > 0 && <details><summary>{t('past')}</summary><ol className="session-list">{past.map((session) => <SessionRow key={`${session.seriesId}${session.on}`} session={session} />)}</ol></details>}
      {chosen && <DayChangeDialog classId={classId} session={chosen} staff={table.staff} onClose={() => setChosen(null)} onChanged={() => { setChosen(null); onChanged(); }} />}
    </>
  );
}

function SessionRow({ session, onChange }: { session: TimetableSession; onChange?: () => void }) {
  const t = useTimetableWords();
  const say = useSayTime();
  return (
    <li className={session.skipped === null ? '' : 'off'} data-testid="session" data-on={session.on}>
      <strong>{say.when(session.startsAt)}–{timeAt(Date.parse(session.endsAt))}</strong>
      <span><SessionWords session={session} />{session.moved && session.skipped === null && <em>{t('moved')}</em>}</span>
      {onChange && <Button variant="quiet" size="compact-sm" onClick={onChange} aria-label={`${t('change')}: ${say.when(session.startsAt)}`} data-testid="change-day">{t('change')}</Button>}
    </li>
  );
}
