import { useClassHints } from '@kindling/platform-web';
import { useEffect, useRef } from 'react';

/** Asks again when something in the class changed; many hints at once make one question, at most three a second. */
export function useFresh(classId: string, refetch: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(refetch);
  latest.current = refetch;
  useClassHints(classId, (hint) => {
    if (hint.topic !== 'progress' && hint.topic !== 'hand-ins') return;
    timer.current ??= setTimeout(() => { timer.current = null; latest.current(); }, 300);
  });
  useEffect(() => () => { if (timer.current) clearTimeout(timer.current); }, []);
}
