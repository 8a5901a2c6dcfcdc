import { newId, openSocket } from '@kindling/platform-web';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { unopened } from '../../domain/index.ts';
import { savedPlace } from '../voice/voice-place.ts';
import { LiveLink, type LinkView, type TabMemory } from './live-link.ts';
import { portOf } from './socket-port.ts';

/** Long enough to walk from one page to another without leaving the class. */
const LINGER_MS = 3000;
const BEAT_MS = 1000;
interface Held { readonly link: LiveLink; readonly beats: ReturnType<typeof setInterval>; users: number; closing: ReturnType<typeof setTimeout> | null }
const held = new Map<string, Held>();

const memoryOf = (liveId: string): TabMemory => {
  const key = `kindling.live.${liveId}.until`;
  return { read: () => { const until = sessionStorage.getItem(key); return until === null ? null : Number(until); }, write: (classMs) => sessionStorage.setItem(key, String(classMs)) };
};

function hold(liveId: string): Held {
  const known = held.get(liveId);
  if (known) return known;
  const link = new LiveLink(liveId, newId, Date.now, memoryOf(liveId), () => savedPlace() === 'room-quiet');
  const fresh: Held = { link, beats: setInterval(() => link.beat(), BEAT_MS), users: 0, closing: null };
  held.set(liveId, fresh);
  void openSocket('/live').then((socket) => { if (held.get(liveId) !== fresh) return; socket.io.on('ping', () => link.alive()); link.attach(portOf(socket)); });
  return fresh;
}

function release(liveId: string, mine: Held): void {
  mine.users--;
  if (mine.users > 0) return;
  mine.closing = setTimeout(() => {
    mine.link.stop();
    clearInterval(mine.beats);
    held.delete(liveId);
    // Without a socket the server sees us leave the class.
    if (held.size === 0) void openSocket('/live').then((socket) => { if (held.size === 0) socket.disconnect(); });
  }, LINGER_MS);
}

/** Somebody chose on this device whose ears and eyes its tabs are for. */
export const introduceAgain = (liveId: string): void => held.get(liveId)?.link.introduceAgain();

export type LiveRoom = LinkView & Pick<LiveLink, 'give' | 'glimpse' | 'onGlimpse' | 'sayAside' | 'onAside'> & { readonly forgetMissed: () => void };
const quiet: LinkView = { status: { is: 'connecting' }, state: unopened, role: null, classId: null, clock: { t: 0, at: 0 }, waiting: 0, missed: null };
const unseen = (): void => undefined;
const silent = (): (() => void) => () => undefined;

/** The class as it is now, and a way to ask for things. One link for each class and page, shared by all who use it; null keeps away. */
export function useLiveClass(liveId: string | null): LiveRoom {
  const [mine, setMine] = useState<Held | null>(null);
  useEffect(() => {
    if (!liveId) { setMine(null); return; }
    const taken = hold(liveId);
    if (taken.closing) { clearTimeout(taken.closing); taken.closing = null; }
    taken.users++;
    setMine(taken);
    return () => release(liveId, taken);
  }, [liveId]);
  const view = useSyncExternalStore(mine?.link.subscribe ?? silent, mine?.link.read ?? (() => quiet));
  const give = useCallback<LiveLink['give']>((kind, data) => mine?.link.give(kind, data) ?? Promise.resolve({ ok: false, code: 'live.not-open' }), [mine]);
  const forgetMissed = useCallback(() => mine?.link.forgetMissed(), [mine]);
  const sayAside = useCallback<LiveLink['sayAside']>((to, aside) => mine?.link.sayAside(to, aside) ?? Promise.resolve({ ok: false, code: 'live.not-open' }), [mine]);
  const onAside = useCallback<LiveLink['onAside']>((hear) => mine?.link.onAside(hear) ?? silent(), [mine]);
  return { ...view, give, forgetMissed, glimpse: mine?.link.glimpse ?? unseen, onGlimpse: mine?.link.onGlimpse ?? silent, sayAside, onAside };
}
