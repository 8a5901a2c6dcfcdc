import { useSyncExternalStore } from 'react';

let full = false;
const listeners = new Set<() => void>();
/** Work is in the page's memory only, because the disk takes no more. */
export function noticeFull(next: boolean): void {
  if (full === next) return;
  full = next;
  listeners.forEach((tell) => tell());
}
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
export const useStorageFull = (): boolean => useSyncExternalStore(subscribe, () => full);
