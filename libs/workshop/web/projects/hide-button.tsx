import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { AskDialog } from './project-dialogs.tsx';
import { useProjectWords } from './words.ts';

/** Staff take a project off the class's page, or put it back; both are written down. */
export function HideButton({ project, onChanged }: { project: { id: string; title: string; hidden: boolean }; onChanged: () => void }) {
  const t = useProjectWords();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const set = async (hidden: boolean): Promise<void> => {
    try {
      await api('workshop.hide-project', { params: { projectId: project.id }, body: { hidden } });
      setFailure(null);
      onChanged();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <>
      {project.hidden ? <Button variant="quiet" onClick={() => void set(false)}>{t('show-again')}</Button> : <Button variant="danger" onClick={() => setAsking(true)} data-testid="hide">{t('hide')}</Button>}
      {asking && <AskDialog danger title={t('hide-title', { title: project.title })} body={t('hide-body')} yes={t('hide')} onClose={() => setAsking(false)} onYes={() => void set(true)} />}
      {failure && <ErrorNote failure={failure} onRetry={() => void set(!project.hidden)} />}
    </>
  );
}
