import { writeCsv, writeXlsx } from '@kindling/sheets';
import { csvType, ErrorNote, saveFile, useApiQuery, useClassHints, useLanguage, useParams, xlsxType, localeOf } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import type { ReactNode } from 'react';
import { attendanceSheets, type AttendanceView as View } from './attendance-sheets.ts';
import { useAttendanceWords } from './attendance-words.ts';
import './class-attendance.css';

/** `/teach/:classId/progress/attendance`: pupils × classes held. `above` is the app's: contexts meet there. */
export default function ClassAttendancePage({ above }: { above: (classId: string) => ReactNode }) {
  const { classId = '' } = useParams();
  const t = useAttendanceWords();
  const view = useApiQuery('live.class-attendance', { params: { classId } });
  useClassHints(classId, (hint) => { if (hint.topic === 'live') void view.refetch(); });
  return (
    <section>
      <h1>{t('title')}</h1>
      {above(classId)}
      {view.error && !view.data && <ErrorNote failure={view.error} onRetry={() => void view.refetch()} />}
      {!view.data && !view.error && <Loading />}
      {view.data && (view.data.sessions.length === 0 || view.data.rows.length === 0 ? <Empty title={t('none')} /> : <AttendanceGrid view={view.data} />)}
    </section>
  );
}

function AttendanceGrid({ view }: { view: View }) {
  const t = useAttendanceWords();
  const { language } = useLanguage();
  const day = (at: string) => new Date(at).toLocaleDateString(localeOf(language), { month: 'numeric', day: 'numeric' });
  const download = (kind: 'xlsx' | 'csv') => {
    const sheets = attendanceSheets(view, t, day);
    const name = `${view.className} ${t('title')}.${kind}`;
    if (kind === 'csv') saveFile(name, writeCsv(sheets[0].rows), csvType);
    else saveFile(name, writeXlsx(sheets), xlsxType);
  };
  const personTimes = view.rows.reduce((sum, row) => sum + row.present, 0);
  return (
    <>
      <p className="attendance-actions no-print"><Button onClick={() => download('xlsx')}>{t('xlsx')}</Button> <Button variant="quiet" onClick={() => download('csv')}>{t('csv')}</Button></p>
      <p><strong>{t('sum', { sessions: view.sessions.length, people: view.rows.filter((row) => row.present > 0).length, times: personTimes })}</strong></p>
      <div className="table-scroll" role="region" aria-label={t('title')} tabIndex={0}>
        <table className="attendance-grid" data-testid="class-attendance">
          <thead><tr><th scope="col">{t('pupil')}</th><th scope="col">{t('times')}</th>{view.sessions.map((session) => <th key={session.liveId} scope="col">{day(session.openedAt)}<small>{t('minutes', { minutes: session.minutes })}</small><small>{t('came', { present: session.present, of: view.rows.length })}</small></th>)}</tr></thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.personId}><th scope="row"><span title={row.name}>{row.tile}. {row.name}</span></th><td>{row.present}/{view.sessions.length}</td>{row.share.map((share, at) => <td key={view.sessions[at]?.liveId ?? at}><Mark share={share} here={row.here[at] ?? false} corrected={row.corrected[at] ?? false} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="coach-note">{t('definition')} {t('word-definition')} {t('person-times-definition')}</p>
    </>
  );
}

function Mark({ share, here, corrected }: { share: number; here: boolean; corrected: boolean }) {
  const t = useAttendanceWords();
  const state = here ? 'present' : share > 0 ? 'partly' : 'away';
  return <span className={`attendance-mark ${state}`}><span role="img" aria-label={t(state)}>{{ present: '●', partly: '◐', away: '□' }[state]}</span> {Math.floor(share * 100)}%{corrected && <span role="img" aria-label={t('by-teacher')} title={t('by-teacher')}> ✎</span>}</span>;
}
