import { newId, openSocket } from '@kindling/platform-web';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Socket } from 'socket.io-client';
import { unopened } from '../../domain/index.ts';
import { LiveLink, type LinePort, type LinkView } from './live-link.ts';

const ACKNOWLEDGED_WITHIN_MS = 8000;
/** Long enough to walk from one page to another without leaving the class. */
const LINGER_MS = 3000;
interface Held { readonly link: LiveLink; users: number; closing: ReturnType<typeof setTimeout> | null }
const held = new Map<string, Held>();

const portOf = (socket: Socket): LinePort => ({
  get connected() { return socket.connected; },
  connect: () => { socket.connect(); },
  on: (name, listener) => { socket.on(name, listener as () => void); },
  off: (name, listener) => { socket.off(name, listener as () => void); },
  ask: (name, request) => socket.timeout(ACKNOWLEDGED_WITHIN_MS).emitWithAck(name, request),
});

function hold(liveId: string): Held {
  const known = held.get(liveId);
  if (known) return known;
  const link = new LiveLink(liveId, newId, Date.now);
  const fresh: Held = { link, users: 0, closing: null };
  held.set(liveId, fresh);
  void openSocket('/live').then((socket) => { if (held.get(liveId) === fresh) link.attach(portOf(socket)); });
  return fresh;
}

function release(liveId: string, mine: Held): void {
  mine.users--;
  if (mine.users > 0) return;
  mine.closing = setTimeout(() => {
    mine.link.stop();
    held.delete(liveId);
    // Without a socket the server sees us leave the class.
    if (held.size === 0) void openSocket('/live').then((socket) => { if (held.size === 0) socket.disconnect(); });
  }, LINGER_MS);
}

export type LiveRoom = LinkView & Pick<LiveLink, 'give' | 'sayAside' | 'onAside'>;
const quiet: LinkView = { status: { is: 'connecting' }, state: unopened, role: null, classId: null, clock: { t: 0, at: 0 }, waiting: 0 };
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
  const sayAside = useCallback<LiveLink['sayAside']>((to, aside) => mine?.link.sayAside(to, aside) ?? Promise.resolve({ ok: false, code: 'live.not-open' }), [mine]);
  const onAside = useCallback<LiveLink['onAside']>((hear) => mine?.link.onAside(hear) ?? silent(), [mine]);
  return { ...view, give, sayAside, onAside };
}
