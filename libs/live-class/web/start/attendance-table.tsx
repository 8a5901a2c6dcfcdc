import { ErrorNote, useApiQuery, useMe } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { CorrectAttendance } from '../records/correct-attendance.tsx';
import { PaperList } from '../records/paper-list.tsx';
import { useRecordsWords } from '../records/records-words.ts';
import '../records/records.css';
import { useLiveWords } from '../words.ts';

/** Who was there, with the definition under the number. */
export function AttendanceTable({ liveId }: { liveId: string }) {
  const t = useLiveWords();
  const records = useRecordsWords();
  const corrects = useMe().data?.role !== 'tutor';
  const attendance = useApiQuery('live.attendance', { params: { liveId } });
  if (attendance.error && !attendance.data) return <ErrorNote failure={attendance.error} onRetry={() => void attendance.refetch()} />;
  if (!attendance.data) return <Loading />;
  const { rows } = attendance.data;
  return (
    <>
      <p><strong>{t('present-count', { present: rows.filter((row) => row.present).length, of: rows.length })}</strong></p>
      {corrects && rows.length > 0 && <PaperList liveId={liveId} rows={rows} onCorrected={() => attendance.refetch()} />}
      <table className="live-table" data-testid="attendance">
        <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('time-there')}</th><th scope="col">{t('share')}</th><th scope="col">{t('attendance')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.personId}><th scope="row">{row.tile}. {row.name}</th><td>{t('minutes', { minutes: row.minutes })}</td><td>{Math.floor(row.share * 100)} %</td><td>
              {row.present ? `● ${t('present')}` : `□ ${t('absent')}`} {corrects && <CorrectAttendance liveId={liveId} row={row} onCorrected={() => void attendance.refetch()} />}
              {row.correction && <span className="attendance-note">{records('corrected', { by: row.correction.by, reason: row.correction.reason })}</span>}
            </td></tr>
          ))}
        </tbody>
      </table>
      <p className="live-quiet">{t('attendance-definition')}</p>
    </>
  );
}
