import type { LessonDraft, ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, newId } from '@kindling/platform-web';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { DraftKeeper, type DraftServer, type SaveAnswer, type Unsaved } from './draft-keeper.ts';

export interface LessonAt { readonly classId: string; readonly ownLessonId: string }
const SAVE_EVERY_MS = 2500;
const keyOf = (ownLessonId: string): string => `kindling.unsaved.${ownLessonId}`;

function unsavedOf(ownLessonId: string): Unsaved | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(ownLessonId)) ?? 'null') as Unsaved | null;
  } catch {
    return null;
  }
}
/** A full disk must not stop the typing; the server's copy is a few seconds away. */
function keepUnsaved(ownLessonId: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved) localStorage.setItem(keyOf(ownLessonId), JSON.stringify(unsaved)); else localStorage.removeItem(keyOf(ownLessonId));
  } catch {
    localStorage.removeItem(keyOf(ownLessonId));
  }
}

const serverOf = (params: LessonAt): DraftServer => ({
  load: async () => {
    const { revision, draft, savedBy } = await api('authoring.draft', { params });
    return { revision, draft, by: savedBy };
  },
  save: async (body): Promise<SaveAnswer> => {
    try {
      return { is: 'saved', revision: (await api('authoring.save', { params, body })).revision };
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      if (thrown.code === 'authoring.changed-elsewhere') return { is: 'changed-elsewhere' };
      return thrown.isNoAnswer ? { is: 'away' } : { is: 'refused', code: thrown.code };
    }
  },
});

/** The draft as it is on this screen; saved every few seconds and kept here meanwhile. */
export function useDraft(at: LessonAt, loaded: ResponseOf<'authoring.draft'>) {
  const { classId, ownLessonId } = at;
  // Only what was there when the page opened: later answers of the same query are this editor's own saves.
  const keeper = useMemo(() => new DraftKeeper({ revision: loaded.revision, draft: loaded.draft, by: loaded.savedBy }, serverOf({ classId, ownLessonId }), newId, unsavedOf(ownLessonId)), [classId, ownLessonId]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    const store = (): void => keepUnsaved(ownLessonId, keeper.unsaved());
    const stop = keeper.subscribe(store);
    const timer = setInterval(() => void keeper.save().catch(() => undefined), SAVE_EVERY_MS);
    return () => { stop(); clearInterval(timer); store(); void keeper.save().catch(() => undefined); };
  }, [keeper, ownLessonId]);
  return { ...state, keeper, change: (next: (draft: LessonDraft) => LessonDraft) => keeper.change(next) };
}
