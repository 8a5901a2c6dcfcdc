import { useEffect, useRef } from 'react';

/** Ctrl+Enter runs, Ctrl+Shift+Enter checks, Ctrl+Z undoes and Ctrl+Y or Ctrl+Shift+Z redoes; never while a Chinese input method is composing. */
export function useWorkbenchKeys(actions: { onRun: () => void; onCheck: () => void; onUndo: () => void; onRedo: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = event.isComposing ? null : actOf(event);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[act]();
    };
    // Before Blockly and Monaco, whose own memories of what was done end with the page.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}

function actOf(event: KeyboardEvent): 'onRun' | 'onCheck' | 'onUndo' | 'onRedo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (event.key === 'Enter') return event.shiftKey ? 'onCheck' : 'onRun';
  if (hasItsOwn(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'onRedo' : 'onUndo';
  return key === 'y' ? 'onRedo' : null;
}
/** Small fields and dialogs undo what was typed in them. */
const hasItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.monaco-editor') === null && target.closest('input, textarea, select, dialog') !== null;
