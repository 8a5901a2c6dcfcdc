import type { AttendanceRow } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useRecordsWords } from './records-words.ts';

interface PaperListProps { readonly liveId: string; readonly rows: readonly AttendanceRow[]; readonly onCorrected: () => Promise<unknown> }

/** By the list on paper: everybody was there, then a tap on whoever was not. Each word is kept like any other correction. */
export function PaperList({ liveId, rows, onCorrected }: PaperListProps) {
  const t = useRecordsWords();
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const say = async (changed: readonly AttendanceRow[]) => {
    setBusy(true);
    setFailure(null);
    try {
      for (const row of changed) await api('live.correct-attendance', { params: { liveId, personId: row.personId }, body: { present: !row.present, reason: t('on-paper') } });
      setAll(true);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    } finally {
      // What a tap means depends on what is shown, so nothing is tapped before that is fresh.
      await onCorrected();
      setBusy(false);
    }
  };
  return (
    <div className="paper-list" data-testid="paper-list">
      <p><Button variant="quiet" disabled={busy} onClick={() => void say(rows.filter((row) => !row.present))} data-testid="all-present">{t('all-present')}</Button></p>
      {failure && <ErrorNote failure={failure} />}
      {all && <><p>{t('tap-absent')}</p><p className="paper-names">{rows.map((row) => <Button key={row.personId} variant={row.present ? 'quiet' : 'copper'} size="compact-sm" disabled={busy} aria-pressed={!row.present} onClick={() => void say([row])} data-testid="tap-absent" data-pupil={row.name}>{row.tile}. {row.name}</Button>)}</p></>}
    </div>
  );
}
