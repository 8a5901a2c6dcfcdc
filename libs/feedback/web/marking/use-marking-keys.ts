import { useEffect, useRef } from 'react';

export interface MarkingActions { readonly onNext: () => void; readonly onPrevious: () => void; readonly onLevel: (level: number) => void }

/** J and K move, 1 to 4 mark; never while somebody types or a Chinese input method is composing. */
export function useMarkingKeys(actions: MarkingActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actOf(event: KeyboardEvent, { onNext, onPrevious, onLevel }: MarkingActions): (() => void) | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'j') return onNext;
  if (key === 'k') return onPrevious;
  return /^[1-4]$/.test(key) ? () => onLevel(Number(key)) : null;
}
const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable="true"], .monaco-editor') !== null;
