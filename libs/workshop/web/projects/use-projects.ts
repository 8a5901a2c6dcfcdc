import type { OperationPayload } from '@kindling/contracts';
import { useApiQuery, useClassHints, useOutbox, usePending } from '@kindling/platform-web';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { withChanges, withSaves, type ProjectChange, type ProjectLists } from '../../domain/index.ts';

type Changing = 'workshop.rename-project' | 'workshop.delete-project' | 'workshop.bring-back-project' | 'workshop.share-project';

const nothing: ProjectLists = { mine: [], deleted: [], shared: [] };

/** The lists of a class with the pupil's own changes in them at once; they travel through the outbox. */
export function useProjects(classId: string, me: { readonly id: string; readonly name: string }) {
  const query = useApiQuery('workshop.projects', { params: { classId } });
  const { refetch } = query;
  const { enqueue, pendingCount } = useOutbox();
  const [changes, setChanges] = useState<Readonly<Record<string, ProjectChange>>>({});
  useClassHints(classId, (hint) => { if (hint.topic === 'projects') void refetch(); });
  // Refused ones leave the outbox, too: then the server's word counts again.
  useEffect(() => { if (pendingCount === 0) void refetch().then((answer) => { if (answer.data) setChanges({}); }); }, [pendingCount, refetch]);
  const change = useCallback(async <T extends Changing>(type: T, payload: OperationPayload<T>, shown: ProjectChange): Promise<void> => {
    setChanges((before) => ({ ...before, [payload.projectId]: { ...before[payload.projectId], ...shown } }));
    await enqueue(type, payload);
  }, [enqueue]);
  const { pending } = usePending('workshop.save-revision');
  // Nothing was ever fetched, and the server is away: what this computer has made can be gone on with.
  const known = query.data ?? (query.error?.code === 'network.away' ? nothing : null);
  const { id, name } = me;
  const lists = useMemo(() => {
    if (!known) return null;
    const now = new Date().toISOString();
    return withChanges(withSaves(known, pending.filter((each) => each.refusedCode === null).map((each) => each.payload), { id, name }, now), changes, now);
  }, [known, pending, changes, id, name]);
  const acts = useMemo(() => ({
    rename: (projectId: string, title: string) => change('workshop.rename-project', { classId, projectId, title }, { title }),
    share: (projectId: string, shared: boolean) => change('workshop.share-project', { classId, projectId, shared }, { shared }),
    remove: (projectId: string) => change('workshop.delete-project', { classId, projectId }, { deleted: true }),
    bringBack: (projectId: string) => change('workshop.bring-back-project', { classId, projectId }, { deleted: false }),
  }), [change, classId]);
  return { lists, error: query.error, refetch, ...acts };
}
