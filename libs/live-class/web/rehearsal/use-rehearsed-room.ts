import { useCallback, useSyncExternalStore } from 'react';
import type { LiveLink } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';

/** What the panels of a class ask for, from the link of a rehearsal. */
export function useRehearsedRoom(link: LiveLink): LiveRoom {
  const view = useSyncExternalStore(link.subscribe, link.read);
  const give = useCallback<LiveLink['give']>((kind, data) => link.give(kind, data), [link]);
  const forgetMissed = useCallback(() => link.forgetMissed(), [link]);
  return { ...view, give, forgetMissed, glimpse: link.glimpse, onGlimpse: link.onGlimpse, sayAside: link.sayAside, onAside: link.onAside };
}
