import type { KeptRecording as Kept } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery, useLanguage, useMe, localeOf } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { useRecordingWords } from './recording-words.ts';

/** What is kept of one class, until when, and the way to delete it. */
export function KeptRecording({ liveId }: { liveId: string }) {
  const me = useMe();
  const kept = useApiQuery('recording.of-class', { params: { liveId } });
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const t = useRecordingWords();
  if (!kept.data) return null;
  const remove = async () => {
    setAsking(false);
    try {
      await api('recording.delete', { params: { liveId } });
      setFailure(null);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
    void kept.refetch();
  };
  return (
    <div data-testid="kept-recording" data-state={kept.data.state}>
      <p><KeptWords kept={kept.data} /> {kept.data.state === 'kept' && me.data?.role !== 'tutor' && <Button variant="danger" size="compact-sm" onClick={() => setAsking(true)} data-testid="delete-recording">{t('delete')}</Button>}</p>
      {failure && <ErrorNote failure={failure} />}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('delete-title')}
        actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button variant="danger" onClick={() => void remove()} data-testid="delete-recording-yes">{t('delete-yes')}</Button></>}>
        <p>{t('delete-body', { minutes: kept.data.minutes, speakers: kept.data.speakers })}</p>
        <p>{t('delete-stays')}</p>
      </Dialog>
    </div>
  );
}

function KeptWords({ kept }: { kept: Kept }) {
  const t = useRecordingWords();
  const { language } = useLanguage();
  const day = (at: string): string => new Date(at).toLocaleDateString(localeOf(language), { dateStyle: 'medium' });
  if (kept.state === 'kept') return <>{t('kept', { minutes: kept.minutes, speakers: kept.speakers, size: kept.kilobytes, date: kept.until ? day(kept.until) : '' })}</>;
  if (kept.deleted) return <>{t(kept.deleted.because === 'staff' ? 'deleted-staff' : 'deleted-retention', { name: kept.deleted.by ?? '', date: day(kept.deleted.at) })}</>;
  return <>{t('none')}</>;
}
