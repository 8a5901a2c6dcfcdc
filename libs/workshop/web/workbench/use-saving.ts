import type { Work } from '@kindling/contracts';
import { newId, saveDraft, useOutbox } from '@kindling/platform-web';
import { useCallback, useEffect, useRef } from 'react';
import type { BenchState } from './workbench-state.ts';

/** `exerciseId` is null for a free project, which has a title instead. */
export interface SavingPlace { readonly personId: string; readonly classId: string; readonly exerciseId: string | null; readonly projectId: string; readonly title?: string }

/** Under which name this computer keeps unsent work. */
export const draftKey = (place: { readonly exerciseId: string } | { readonly projectId: string }): string => ('exerciseId' in place ? place.exerciseId : `project/${place.projectId}`);

/**
 * Every edit goes to this computer at once; every five seconds, on blur and on leaving, a changed work becomes a
 * revision in the outbox, which brings it to the server exactly once.
 */
export function useSaving(place: SavingPlace | null, bench: BenchState | null, onSaved: (revisionId: string) => void) {
  const { enqueue } = useOutbox();
  const savedEdits = useRef(0);
  const latest = useRef({ place, bench });
  latest.current = { place, bench };

  const saveNow = useCallback(async (): Promise<string | null> => {
    const { place: where, bench: now } = latest.current;
    if (!where || !now) return null;
    if (now.edits === savedEdits.current && now.parentId) return now.parentId;
    const before = savedEdits.current;
    savedEdits.current = now.edits;
    const revisionId = newId();
    const { parentId, replaces } = now;
    const stored = enqueue('workshop.save-revision', { projectId: where.projectId, classId: where.classId, exerciseId: where.exerciseId, ...(where.title === undefined ? {} : { title: where.title }), revisionId, parentId, work: now.work, ...(replaces.length > 0 ? { replaces: [...replaces] } : {}) });
    onSaved(revisionId);
    // What could not be kept counts as an edit still to be saved.
    await stored.catch((thrown: unknown) => { savedEdits.current = before; throw thrown; });
    return revisionId;
  }, [enqueue, onSaved]);

  const keepDraft = useCallback((work: Work, parentId: string | null) => {
    const where = latest.current.place;
    if (where) void saveDraft({ personId: where.personId, exerciseId: where.exerciseId ?? draftKey({ projectId: where.projectId }), ...(where.title === undefined ? {} : { title: where.title }), projectId: where.projectId, work, parentId });
  }, []);
  useEffect(() => { if (bench && bench.edits > 0) keepDraft(bench.work, bench.parentId); }, [bench, keepDraft]);
  useEffect(() => {
    const save = () => { const now = latest.current.bench; if (now && now.edits !== savedEdits.current) void saveNow(); };
    const timer = setInterval(save, 5000);
    window.addEventListener('blur', save);
    window.addEventListener('pagehide', save);
    return () => { clearInterval(timer); window.removeEventListener('blur', save); window.removeEventListener('pagehide', save); save(); };
  }, [saveNow]);
  // A save makes the bench render again, so this is never old.
  return { saveNow, unsaved: bench !== null && bench.edits !== savedEdits.current };
}
