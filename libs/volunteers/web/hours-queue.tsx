import type { VolunteerHours } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { api, ApiFailure, ErrorNote, useText } from '@kindling/platform-web';
import { Button, Dialog, Empty, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useVolunteerWords } from './words.ts';

/** Everything is chosen to begin with: two clicks approve an evening of classes. */
export function HoursQueue({ branchId, rows, onDone }: { branchId: string; rows: readonly VolunteerHours[]; onDone: () => Promise<unknown> }) {
  const t = useVolunteerWords();
  const text = useText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [rejecting, setRejecting] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const chosen = rows.flatMap((row) => (row.id && !left.has(row.id) ? [row.id] : []));
  const decide = (how: { decision: 'approve' } | { decision: 'reject'; reason: string }) => {
    setFailure(null);
    return api('volunteers.decide', { params: { branchId }, body: { ...how, ids: chosen.slice(0, 500) } })
      .then(() => { setRejecting(false); return onDone(); }, (thrown: unknown) => { setRejecting(false); if (thrown instanceof ApiFailure) setFailure(thrown); });
  };
  const toggle = (id: string) => setLeft((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  if (rows.length === 0) return <>{failure && <ErrorNote failure={failure} />}<Empty title={t('queue-empty')} /></>;
  return (
    <section aria-label={t('queue')}>
      {failure && <ErrorNote failure={failure} />}
      <p className="volunteers-actions">
        <Button disabled={chosen.length === 0} onClick={() => void decide({ decision: 'approve' })} data-testid="approve-hours">{t('approve', { count: chosen.length })}</Button>
        <Button variant="quiet" disabled={chosen.length === 0} onClick={() => setRejecting(true)} data-testid="reject-hours">{t('reject')}</Button>
      </p>
      <div className="table-scroll">
        <table className="plain-table queue-table">
          <thead><tr><th scope="col"><input type="checkbox" aria-label={t('pick-all')} checked={left.size === 0} onChange={() => setLeft(left.size === 0 ? new Set(rows.flatMap((row) => row.id ?? [])) : new Set())} /></th><th scope="col">{t('who')}</th><th scope="col">{t('day')}</th><th scope="col">{t('class')}</th><th scope="col">{t('lesson')}</th><th scope="col">{t('minutes')}</th><th scope="col">{t('part')}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-testid="queue-row">
                <td><input type="checkbox" aria-label={t('pick', { name: row.name, day: chinaDay(row.startedAt) })} checked={row.id !== null && !left.has(row.id)} onChange={() => toggle(row.id ?? '')} /></td>
                <th scope="row">{row.name}</th><td>{chinaDay(row.startedAt)}</td><td>{text(row.schoolName)} · {row.className}</td><td>{t('lesson-number', { number: row.lessonNumber })} · {text(row.lessonTitle)}</td><td>{row.minutes}</td><td>{t(row.part)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejecting && <RejectDialog count={chosen.length} onClose={() => setRejecting(false)} onReject={(reason) => void decide({ decision: 'reject', reason })} />}
    </section>
  );
}

function RejectDialog({ count, onClose, onReject }: { count: number; onClose: () => void; onReject: (reason: string) => void }) {
  const t = useVolunteerWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} title={t('reject-title', { count })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button variant="danger" disabled={reason.trim() === ''} onClick={() => onReject(reason)} data-testid="reject-yes">{t('reject-yes')}</Button></>}>
      <TextField label={t('reason')} placeholder={t('reason-hint')} value={reason} maxLength={200} onChange={(event) => setReason(event.currentTarget.value)} />
    </Dialog>
  );
}
