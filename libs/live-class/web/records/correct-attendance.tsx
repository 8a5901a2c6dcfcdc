import type { AttendanceRow } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useRecordsWords } from './records-words.ts';

/** The other of present and absent, with a reason: the log is not always right about a shared computer. */
export function CorrectAttendance({ liveId, row, onCorrected }: { liveId: string; row: AttendanceRow; onCorrected: () => void }) {
  const t = useRecordsWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const save = async () => {
    try {
      await api('live.correct-attendance', { params: { liveId, personId: row.personId }, body: { present: !row.present, reason: reason.trim() } });
      setAsking(false);
      setReason('');
      onCorrected();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <>
      <Button variant="quiet" size="compact-sm" onClick={() => setAsking(true)} aria-label={t('correct-title', { name: row.name })} data-testid="correct">{t('correct')}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('correct-title', { name: row.name })}
        actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button disabled={reason.trim() === ''} onClick={() => void save()} data-testid="correct-yes">{row.present ? t('mark-absent') : t('mark-present')}</Button></>}>
        <TextField label={t('reason')} placeholder={t('reason-hint')} value={reason} maxLength={120} onChange={(event) => setReason(event.currentTarget.value)} data-testid="correct-reason" />
        {failure && <ErrorNote failure={failure} />}
      </Dialog>
    </>
  );
}
