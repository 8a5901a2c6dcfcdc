import type { LessonDraft } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, localeOf, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, Dialog, Loading } from '@kindling/ui';
import { useState } from 'react';
import type { LessonAt } from '../draft/use-draft.ts';
import { useAuthorWords } from '../words.ts';

/** What was published, and going on from it. */
export function HistoryDialog({ at, onClose, onRestore }: { at: LessonAt; onClose: () => void; onRestore: (draft: LessonDraft) => void }) {
  const t = useAuthorWords();
  const { language } = useLanguage();
  const versions = useApiQuery('authoring.versions', { params: at });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const restore = async (number: number): Promise<void> => {
    try {
      onRestore((await api('authoring.version', { params: { ...at, number } })).draft);
      onClose();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('history')} actions={<Button variant="quiet" onClick={onClose}>{t('close')}</Button>}>
      {versions.error && <ErrorNote failure={versions.error} onRetry={() => void versions.refetch()} />}
      {!versions.data && !versions.error && <Loading />}
      {versions.data?.versions.length === 0 && <p>{t('no-versions')}</p>}
      <ol className="author-versions" data-testid="versions">
        {versions.data?.versions.map((version) => (
          <li key={version.number}><span><strong>{t('version', { number: version.number })}</strong> {version.note}<small>{version.publishedBy} · {new Date(version.publishedAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })}</small></span>
            <Button variant="quiet" onClick={() => void restore(version.number)} data-testid={`restore-${version.number}`}>{t('restore')}</Button></li>
        ))}
      </ol>
      <p className="author-note">{t('restore-note')}</p>
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
