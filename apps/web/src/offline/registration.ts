import { noticeFresher, useMe } from '@kindling/platform-web';
import { useEffect, useSyncExternalStore } from 'react';
import type { FresherNews } from '../service-worker/messages.ts';
import { askWorker, hasWorker } from './worker-link.ts';
import { warmUp } from './warm-up.ts';

/** `busy`: somebody asked for it, but a lesson is open in another tab. */
export type NewVersion = 'none' | 'ready' | 'busy';
let version: NewVersion = 'none';
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();
const become = (next: NewVersion): void => { version = next; listeners.forEach((tell) => tell()); };
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
export const useNewVersion = (): NewVersion => useSyncExternalStore(subscribe, () => version);

/** The page itself comes first; then its service worker, then what the next hours need. */
const calmMs = 4000;
const lookAgainMs = 30 * 60_000;

export function startOffline(): void {
  if (!hasWorker()) return;
  const soon = () => setTimeout(() => void register(), calmMs);
  if (document.readyState === 'complete') soon(); else window.addEventListener('load', soon, { once: true });
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;
  const offer = (worker: ServiceWorker | null) => { if (worker && registration.active) { waiting = worker; become('ready'); } };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => { if (coming.state === 'installed') offer(registration.waiting); });
  });
  serviceWorker.addEventListener('message', (event: MessageEvent<FresherNews>) => { if (event.data.news !== 'fresher') return; const { pathname, search } = new URL(event.data.address); noticeFresher(pathname + search); });
  setInterval(() => void registration.update().catch(() => undefined), lookAgainMs);
}

/** Once for each person at this page. */
export function useWarmUp(): void {
  const { data } = useMe();
  const key = data === undefined ? null : (data?.id ?? 'visitor');
  useEffect(() => { if (data !== undefined) void warmUp(data); }, [key]);
}

/** Only when asked, and only when no tab is in the middle of something. */
export async function takeNewVersion(): Promise<void> {
  if (!waiting) return;
  const { state } = await askWorker(waiting, { ask: 'take-over' });
  if (state === 'busy') return become('busy');
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
}
