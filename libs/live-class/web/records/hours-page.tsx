import type { HoursRow } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useMe, useText } from '@kindling/platform-web';
import { Button, Empty, Loading, Tabs, TextField } from '@kindling/ui';
import { useState } from 'react';
import { csvOf, dayHours } from '../../domain/index.ts';
import { saveFile } from '../replay/save-file.ts';
import { useRecordsWords } from './records-words.ts';
import './records.css';
import '../start/live-start.css';

const CHINA_MS = 8 * 3_600_000;
const local = (at: string): string => new Date(Date.parse(at) + CHINA_MS).toISOString();
const dayOf = (at: string): string => local(at).slice(0, 10);
const timeOf = (at: string): string => local(at).slice(11, 16);
const termStart = (): string => dayOf(new Date(Date.now() - 180 * 86_400_000).toISOString());

/** `/hours`: what a proof of volunteer hours is written from. */
export default function HoursPage() {
  const t = useRecordsWords();
  const me = useMe().data;
  const organises = me?.role === 'organiser' || me?.role === 'admin';
  const [whose, setWhose] = useState<'mine' | 'school'>('mine');
  const [span, setSpan] = useState({ from: termStart(), to: dayOf(new Date().toISOString()) });
  const seen = organises && whose === 'school';
  const mine = useApiQuery('hours.mine', { query: span }, { enabled: !seen && span.from !== '' && span.to !== '' });
  const school = useApiQuery('hours.of-school', { query: span }, { enabled: seen && span.from !== '' && span.to !== '' });
  const hours = seen ? school : mine;
  return (
    <section className="hours" data-testid="hours">
      <h1>{t('hours-title')}</h1>
      {organises && <Tabs value={whose} onChange={(value) => setWhose(value === 'school' ? 'school' : 'mine')} tabs={[{ value: 'mine', label: t('mine') }, { value: 'school', label: t('of-school') }]} />}
      <div className="hours-span">
        <TextField type="date" label={t('from')} value={span.from} onChange={(event) => { const from = event.currentTarget.value; setSpan((before) => ({ ...before, from })); }} />
        <TextField type="date" label={t('to')} value={span.to} onChange={(event) => { const to = event.currentTarget.value; setSpan((before) => ({ ...before, to })); }} />
      </div>
      {hours.error && !hours.data && <ErrorNote failure={hours.error} onRetry={() => void hours.refetch()} />}
      {hours.isLoading && <Loading />}
      {hours.data && <HoursTable rows={hours.data.rows} named={seen} />}
      <p className="live-quiet">{t('hours-what')}</p>
    </section>
  );
}

function HoursTable({ rows, named }: { rows: readonly HoursRow[]; named: boolean }) {
  const t = useRecordsWords();
  const text = useText();
  const days = dayHours(rows);
  const title = (row: HoursRow): string => `${t('lesson-number', { number: row.lessonNumber })} · ${text(row.lessonTitle)}`;
  if (rows.length === 0) return <Empty title={t('no-hours')} />;
  const save = (): void => saveFile(`${t('file')}.csv`, 'text/csv', csvOf([
    [t('who'), t('class'), t('lesson'), t('day'), t('began'), t('ended'), t('minutes'), t('part')],
    ...rows.map((row) => [row.name, row.className, title(row), dayOf(row.startedAt), timeOf(row.startedAt), timeOf(row.endedAt), row.minutes, t(row.part)]), [],
    [t('who'), t('day'), t('minutes'), t('counted')], ...days.map((day) => [rows.find((row) => row.personId === day.personId)?.name ?? '', day.day, day.minutes, day.hours]),
  ]));
  return (
    <>
      <p><strong data-testid="hours-total">{t('total', { hours: days.reduce((sum, day) => sum + day.hours, 0), minutes: rows.reduce((sum, row) => sum + row.minutes, 0), classes: rows.length })}</strong> <Button variant="quiet" size="compact-sm" onClick={save} data-testid="hours-csv">{t('csv')}</Button></p>
      <div className="table-scroll">
        <table className="live-table">
          <thead><tr>{named && <th scope="col">{t('who')}</th>}<th scope="col">{t('day')}</th><th scope="col">{t('class')}</th><th scope="col">{t('lesson')}</th><th scope="col">{t('began')}</th><th scope="col">{t('ended')}</th><th scope="col">{t('minutes')}</th><th scope="col">{t('part')}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.liveId}${row.personId}`}>{named && <th scope="row">{row.name}</th>}<td>{dayOf(row.startedAt)}</td><td>{row.className}</td><td>{title(row)}</td><td>{timeOf(row.startedAt)}</td><td>{timeOf(row.endedAt)}</td><td>{row.minutes}</td><td>{t(row.part)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
