import { api, ApiFailure, newId, useNavigate } from '@kindling/platform-web';
import { useRef, useState } from 'react';
import { longestTitle } from './project-dialogs.tsx';
import { useProjectWords } from './words.ts';

/** Copies on the server and opens the copy. Trying again after a lost answer gives the same copy. */
export function useRemix() {
  const t = useProjectWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const ids = useRef(new Map<string, { newProjectId: string; revisionId: string }>());
  const remix = async ({ id, title }: { id: string; title: string }): Promise<void> => {
    const chosen = ids.current.get(id) ?? { newProjectId: newId(), revisionId: newId() };
    ids.current.set(id, chosen);
    setBusy(true);
    try {
      const { projectId } = await api('workshop.remix', { params: { projectId: id }, body: { ...chosen, title: t('remix-title', { title: title.slice(0, longestTitle - 10) }) } });
      navigate(`/projects/${projectId}`);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { remix, busy, failure };
}
