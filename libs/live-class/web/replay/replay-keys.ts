import { useEffect, useRef } from 'react';

export interface ReplayKeys { toggle(): void; by(ms: number): void; chapter(step: 1 | -1): void; faster(step: 1 | -1): void; search(): void }

const keys: Readonly<Record<string, (keys: ReplayKeys) => void>> = {
  ' ': (to) => to.toggle(), k: (to) => to.toggle(), ArrowLeft: (to) => to.by(-5000), ArrowRight: (to) => to.by(5000), j: (to) => to.by(-10_000), l: (to) => to.by(10_000),
  '[': (to) => to.chapter(-1), ']': (to) => to.chapter(1), ',': (to) => to.faster(-1), '.': (to) => to.faster(1), '/': (to) => to.search(),
};
/** Somebody types, or the control has its own meaning for the key. */
const busy = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, dialog, [role="tab"], [contenteditable]') !== null || (key === ' ' && target.closest('button, a') !== null);
};

/** The player's keys, from wherever nothing else wants them; never while a Chinese input method is composing. */
export function useReplayKeys(to: ReplayKeys): void {
  const latest = useRef(to);
  latest.current = to;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = keys[event.key];
      if (!act || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || busy(event.target, event.key)) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
