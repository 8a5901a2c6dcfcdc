import type { VolunteerHours } from '@kindling/contracts';
import { chinaDay, chinaTime } from '@kindling/kernel';
import { api, ApiFailure, csvType, ErrorNote, saveFile, savePdf, useApiQuery, useLanguage, useText } from '@kindling/platform-web';
import { writeCsv } from '@kindling/sheets';
import { Button, Empty, Loading } from '@kindling/ui';
import { useState } from 'react';
import { dayHours } from '../domain/index.ts';
import { MyPath } from './people/my-path.tsx';
import { isWhole, lately, SpanFields } from './span-fields.tsx';
import { useVolunteerWords } from './words.ts';
import './volunteers.css';


/** `/hours`: confirm what the log says, and take the proof home. */
export default function HoursPage() {
  const t = useVolunteerWords();
  const { language } = useLanguage();
  const [span, setSpan] = useState(lately);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const hours = useApiQuery('volunteers.mine', { query: span }, { enabled: isWhole(span) });
  const act = async (deed: () => Promise<void>) => {
    setFailure(null);
    await deed().catch((thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; });
  };
  const confirm = (rows: readonly VolunteerHours[]) => act(async () => {
    const { confirmed } = await api('volunteers.confirm', { body: { sourceIds: rows.map((row) => row.sourceId).slice(0, 200) } });
    setSaid(t('confirmed-now', { count: confirmed }));
    await hours.refetch();
  });
  const proof = () => act(async () => {
    savePdf(await api('volunteers.proof', { body: { ...span, language, origin: window.location.origin } }));
  });
  const rows = hours.data?.rows ?? [];
  const proposed = rows.filter((row) => row.state === 'proposed');
  return (
    <div className="volunteers" data-testid="hours">
      <h1>{t('hours-title')}</h1>
      <p className="volunteers-lead">{t('hours-what')}</p>
      <SpanFields span={span} onChange={setSpan} />
      {hours.error && !hours.data && <ErrorNote failure={hours.error} onRetry={() => void hours.refetch()} />}
      {failure && <ErrorNote failure={failure} />}
      {hours.isLoading && <Loading />}
      {hours.data && <p className="volunteers-total" data-testid="hours-total">{t('total', { hours: hours.data.approvedHours, classes: rows.length, minutes: rows.reduce((sum, row) => sum + row.minutes, 0) })}</p>}
      {rows.length > 0 && (
        <p className="volunteers-actions">
          {proposed.length > 0 && <Button onClick={() => void confirm(proposed)} data-testid="confirm-hours">{t('confirm', { count: proposed.length })}</Button>}
          <Button variant={proposed.length > 0 ? 'quiet' : 'main'} onClick={() => void proof()} data-testid="hours-proof">{t('proof')}</Button>
          <SaveCsv rows={rows} />
        </p>
      )}
      <p role="status" className="volunteers-said" data-testid="hours-said">{said}</p>
      {hours.data && <HoursTable rows={rows} onConfirm={confirm} />}
      <MyPath />
    </div>
  );
}

function SaveCsv({ rows }: { rows: readonly VolunteerHours[] }) {
  const t = useVolunteerWords();
  const text = useText();
  const save = () => saveFile(`${t('file')}.csv`, writeCsv([
    [t('who'), t('class'), t('lesson'), t('day'), t('began'), t('ended'), t('minutes'), t('part'), t('state')],
    ...rows.map((row) => [row.name, `${text(row.schoolName)} · ${row.className}`, `${t('lesson-number', { number: row.lessonNumber })} ${text(row.lessonTitle)}`, chinaDay(row.startedAt), chinaTime(row.startedAt), chinaTime(row.endedAt), row.minutes, t(row.part), t(row.state)]), [],
    [t('day'), t('minutes'), t('hours')], ...dayHours(rows.filter((row) => row.state === 'approved')).map((day) => [day.day, day.minutes, day.hours]),
  ]), csvType);
  return <Button variant="quiet" onClick={save} data-testid="hours-csv">{t('csv')}</Button>;
}

function HoursTable({ rows, onConfirm }: { rows: readonly VolunteerHours[]; onConfirm: (rows: readonly VolunteerHours[]) => Promise<void> }) {
  const t = useVolunteerWords();
  const text = useText();
  if (rows.length === 0) return <Empty title={t('none')} />;
  return (
    <div className="table-scroll">
      <table className="plain-table hours-table">
        <thead><tr><th scope="col">{t('day')}</th><th scope="col">{t('class')}</th><th scope="col">{t('lesson')}</th><th scope="col">{t('began')}</th><th scope="col">{t('minutes')}</th><th scope="col">{t('part')}</th><th scope="col">{t('state')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sourceId} data-testid="hours-row" data-state={row.state}>
              <td>{chinaDay(row.startedAt)}</td><td>{text(row.schoolName)} · {row.className}</td><td>{t('lesson-number', { number: row.lessonNumber })} · {text(row.lessonTitle)}</td><td>{chinaTime(row.startedAt)}–{chinaTime(row.endedAt)}</td><td>{row.minutes}</td><td>{t(row.part)}</td>
              <td><span className={`hours-state ${row.state}`}>{t(row.state)}</span>{row.reason && <small>{row.reason}</small>}{row.state === 'rejected' && <Button size="compact-sm" variant="quiet" onClick={() => void onConfirm([row])}>{t('again')}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
