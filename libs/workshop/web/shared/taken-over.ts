import type { Work } from '@kindling/contracts';
import { useEffect, useRef } from 'react';

const key = (exerciseId: string): string => `kindling.taken-over.${exerciseId}`;

/** Puts somebody's program on the own bench, where it opens next. */
export const takeOver = (exerciseId: string, work: Work): void => sessionStorage.setItem(key(exerciseId), JSON.stringify(work));

function taken(exerciseId: string): Work | null {
  const stored = sessionStorage.getItem(key(exerciseId));
  sessionStorage.removeItem(key(exerciseId));
  try {
    return stored === null ? null : JSON.parse(stored) as Work;
  } catch {
    return null;
  }
}

/** What was on the bench is saved first and stays the version before; nothing of the pupil's is overwritten. */
export function useTakenOver(exerciseId: string, replace: (work: Work, parentId: string | null) => void, saveNow: () => Promise<string | null>): void {
  const latest = useRef({ replace, saveNow });
  latest.current = { replace, saveNow };
  useEffect(() => {
    const work = taken(exerciseId);
    if (work) void latest.current.saveNow().then((parentId) => latest.current.replace(work, parentId));
  }, [exerciseId]);
}
