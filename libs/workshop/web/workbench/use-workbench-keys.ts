import { useEffect, useRef } from 'react';

/** Ctrl+Enter runs, Ctrl+Shift+Enter checks; never while a Chinese input method is composing. */
export function useWorkbenchKeys(actions: { onRun: () => void; onCheck: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (event.shiftKey) latest.current.onCheck(); else latest.current.onRun();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
