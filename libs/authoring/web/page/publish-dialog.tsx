import type { DraftFinding, LessonDraft } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Dialog, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import type { LessonAt } from '../draft/use-draft.ts';
import { useAuthorWords } from '../words.ts';
import { Findings } from './findings.tsx';

interface PublishProps { at: LessonAt; revision: number; draft: LessonDraft; onClose: () => void; onPublished: (number: number) => void; onShow: (stepId: string | null) => void }

/** Looks the draft over, checks run and all, and makes it a version when nothing is in the way. */
export function PublishDialog({ at, revision, draft, onClose, onPublished, onShow }: PublishProps) {
  const t = useAuthorWords();
  const lint = useApiQuery('authoring.lint', { params: at, body: {} });
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const errors = lint.data?.findings.filter((finding: DraftFinding) => finding.severity === 'error').length ?? 0;
  const publish = async (): Promise<void> => {
    setBusy(true);
    try {
      onPublished((await api('authoring.publish', { params: at, body: { revision, note } })).number);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
    setBusy(false);
  };
  return (
    <Dialog open wide onClose={onClose} title={t('publish-title')} actions={<><Button variant="quiet" onClick={onClose}>{t('close')}</Button><Button disabled={busy || !lint.data || lint.isFetching || errors > 0} onClick={() => void publish()} data-testid="publish-yes">{t('publish')}</Button></>}>
      <p>{t('publish-text')}</p>
      {lint.error && <ErrorNote failure={lint.error} onRetry={() => void lint.refetch()} />}
      {lint.isFetching ? <><p>{t('lint-running')}</p><Loading /></> : lint.data && <Findings findings={lint.data.findings} draft={draft} onShow={(stepId) => { onClose(); onShow(stepId); }} />}
      <TextField label={t('publish-note')} value={note} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
