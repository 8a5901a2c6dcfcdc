import { useSyncExternalStore } from 'react';
import { currentConnection, onConnection } from './connection.ts';

/** Answers on the screen that came from this computer, by address, with the time of the copy. */
const copies = new Map<string, number>();
let oldest: Date | null = null;
const listeners = new Set<() => void>();
const fresherListeners = new Set<(address: string) => void>();

function recount(): void {
  const next = copies.size === 0 ? null : Math.min(...copies.values());
  if (next === (oldest?.getTime() ?? null)) return;
  oldest = next === null ? null : new Date(next);
  listeners.forEach((tell) => tell());
}
/** `savedAt` is null when the answer came from the server. */
export function noticeCopy(address: string, savedAt: string | null): void {
  if (savedAt === null) copies.delete(address); else copies.set(address, new Date(savedAt).getTime());
  recount();
}
/** The service worker has a newer answer than the one that it had to show; `address` is path and query. */
export const noticeFresher = (address: string): void => fresherListeners.forEach((tell) => tell(address));
export const onFresher = (listener: (address: string) => void): void => { fresherListeners.add(listener); };
// The pages ask again by themselves, and whatever still comes from this computer is noted again.
onConnection(() => { if (currentConnection().state === 'online') { copies.clear(); recount(); } });

const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
/** When the oldest of the shown copies was taken; null when everything is the server's word. */
export const useOldestCopy = (): Date | null => useSyncExternalStore(subscribe, () => oldest);
