import type { LiveClass } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useLanguage, useText, localeOf } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { Fragment, useState } from 'react';
import { useLiveWords } from '../words.ts';
import { KeptRecording } from '../recording/kept-recording.tsx';
import { HandOverCard } from '../records/hand-over-card.tsx';
import { useReplayWords } from '../replay/replay-words.ts';
import { AttendanceTable } from './attendance-table.tsx';

export function PastClasses({ classId }: { classId: string }) {
  const t = useLiveWords();
  const past = useApiQuery('live.past', { params: { classId } });
  const [open, setOpen] = useState<string | null>(null);
  if (past.error && !past.data) return <ErrorNote failure={past.error} onRetry={() => void past.refetch()} />;
  if (!past.data) return <Loading />;
  return (
    <>
      <h2>{t('past-classes')}</h2>
      {past.data.classes.length === 0 ? <Empty title={t('no-past')} /> : (
        <div className="table-scroll">
          <table className="live-table past-classes" data-testid="past-classes">
            <thead><tr><th scope="col">{t('date')}</th><th scope="col">{t('lesson')}</th><th scope="col">{t('length')}</th><th scope="col">{t('tutor')}</th><th scope="col">{t('attendance')}</th></tr></thead>
            <tbody>
              {past.data.classes.map((live) => (
                <Fragment key={live.id}>
                  <PastRow live={live} open={open === live.id} onToggle={() => setOpen(open === live.id ? null : live.id)} />
                  {open === live.id && <tr><td colSpan={5}><AttendanceTable liveId={live.id} /><KeptRecording liveId={live.id} /><HandOverCard liveId={live.id} /></td></tr>}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function PastRow({ live, open, onToggle }: { live: LiveClass; open: boolean; onToggle: () => void }) {
  const t = useLiveWords();
  const text = useText();
  const { language } = useLanguage();
  const replay = useReplayWords();
  const lasted = live.closedAt ? Math.round((Date.parse(live.closedAt) - Date.parse(live.openedAt)) / 60_000) : 0;
  return (
    <tr>
      <td>{new Date(live.openedAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })}</td>
      <td>{t('lesson-number', { number: live.lessonNumber })} · {text(live.lessonTitle)}</td>
      <td>{t('minutes', { minutes: lasted })}</td>
      <td>{live.tutorName}</td>
      <td className="live-row-actions"><Button component={Link} to={`/live/${live.id}/replay`} variant="quiet" data-testid="watch-replay">{replay('watch')}</Button><Button variant="quiet" aria-expanded={open} onClick={onToggle} data-testid="show-attendance">{open ? t('hide-attendance') : t('show-attendance')}</Button></td>
    </tr>
  );
}
