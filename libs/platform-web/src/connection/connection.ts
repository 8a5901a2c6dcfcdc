import { useSyncExternalStore } from 'react';

export type Connection = { readonly state: 'online' } | { readonly state: 'offline'; readonly since: number };
let now: Connection = navigator.onLine ? { state: 'online' } : { state: 'offline', since: Date.now() };
const listeners = new Set<() => void>();
let asking: ReturnType<typeof setInterval> | null = null;

function become(next: Connection['state']): void {
  if (now.state === next) return;
  now = next === 'online' ? { state: 'online' } : { state: 'offline', since: Date.now() };
  if (next === 'offline') asking ??= setInterval(() => void ask(), 4000);
  else if (asking) { clearInterval(asking); asking = null; }
  listeners.forEach((tell) => tell());
}

/** The browser's own flag is often wrong behind a school router: only an answer of our server counts. */
async function ask(): Promise<void> {
  try {
    if ((await fetch('/healthz', { cache: 'no-store' })).ok) become('online');
  } catch {
    become('offline');
  }
}
export const noticeAnswer = (): void => become('online');
export const noticeSilence = (): void => become('offline');
window.addEventListener('offline', () => become('offline'));
window.addEventListener('online', () => void ask());

export const currentConnection = (): Connection => now;
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const useConnection = (): Connection => useSyncExternalStore(onConnection, currentConnection);
