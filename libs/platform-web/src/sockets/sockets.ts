import type { Hint } from '@kindling/contracts';
import type { Result } from '@kindling/kernel';
import { useEffect, useRef } from 'react';
import type { Socket } from 'socket.io-client';

/** On a thin link the page itself comes first; a hint may be a second late. */
const whenCalm = (): Promise<void> => new Promise((resolve) => {
  const soon = () => setTimeout(resolve, calmMs);
  if (document.readyState === 'complete') soon(); else window.addEventListener('load', soon, { once: true });
});
const calmMs = 2500;

const open = new Map<string, Promise<Socket>>();
/** One socket for each namespace and page; the library itself is loaded at the first use. */
export function openSocket(namespace: '/live' | '/hints'): Promise<Socket> {
  const known = open.get(namespace) ?? (namespace === '/hints' ? whenCalm() : Promise.resolve()).then(() => import('socket.io-client')).then(({ io }) => io(namespace, { transports: ['websocket', 'polling'], withCredentials: true, reconnectionDelay: 500, reconnectionDelayMax: 2000, randomizationFactor: 0.3 }));
  open.set(namespace, known);
  return known;
}
/** After signing in or out the cookie is another: sockets must say hello again. */
export function closeSockets(): void {
  for (const socket of open.values()) void socket.then((each) => each.disconnect());
  open.clear();
}

interface FollowAnswer { readonly missed: 'told' | 'unknown' }
/** The clocks are of two machines, and a reading takes a moment. */
const marginMs = 1000;
/** Calls back when something in the class changed. After a break everything may have changed, so every topic is told once. */
export function useClassHints(classId: string | null, listener: (hint: Hint) => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    if (!classId) return;
    let socket: Socket | null = null;
    let gone = false;
    let following = false;
    const shownAt = Date.now();
    const heard = (hint: Hint) => { if (hint.classId === classId) latest.current(hint); };
    // Only what was told while the socket was not there yet: asking for everything again would cost a thin line a second reading of the page.
    const follow = () => socket?.emit('hints.follow-class', { classId, ...(following ? {} : { sinceMs: Date.now() - shownAt + marginMs }) }, (answer: Result<FollowAnswer>) => {
      if (following || !answer.ok || answer.value.missed === 'unknown') for (const topic of ['progress', 'hand-ins', 'feedback', 'live'] as const) latest.current({ topic, classId, personId: null });
      following = true;
    });
    void openSocket('/hints').then((opened) => {
      if (gone) return;
      socket = opened;
      socket.on('hints.changed', heard);
      socket.on('connect', follow);
      if (socket.connected) follow();
    });
    return () => { gone = true; socket?.off('hints.changed', heard); socket?.off('connect', follow); };
  }, [classId]);
}
