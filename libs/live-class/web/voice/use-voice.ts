import { useEffect, useState, useSyncExternalStore } from 'react';
import { speakingPupil } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { VoiceCall } from './voice-call.ts';
import type { VoicePlace } from './voice-place.ts';

/** Long enough to walk from the class to the workbench without a break in the sentence. */
const LINGER_MS = 3000;
interface Held { readonly call: VoiceCall; users: number; closing: ReturnType<typeof setTimeout> | null }
const held = new Map<string, Held>();

function hold(liveId: string, role: 'pupil' | 'staff'): Held {
  const mine = held.get(liveId) ?? { call: new VoiceCall(liveId, role), users: 0, closing: null };
  held.set(liveId, mine);
  if (mine.closing) clearTimeout(mine.closing);
  mine.closing = null;
  mine.users++;
  return mine;
}
function release(liveId: string, mine: Held): void {
  mine.users--;
  // Nobody is heard from a page that has no button to stop it.
  mine.call.release();
  if (mine.users === 0) mine.closing = setTimeout(() => { held.delete(liveId); mine.call.stop(); }, LINGER_MS);
}

const silent = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** The class's sound in this tab; null until it is there, and after the class. */
export function useVoice(liveId: string, room: LiveRoom, myId: string, place: VoicePlace, soundOn: boolean) {
  const [call, setCall] = useState<VoiceCall | null>(null);
  const open = room.state.phase.is === 'open';
  const { role } = room;
  useEffect(() => {
    if (!role || !open) return;
    const mine = hold(liveId, role);
    setCall(mine.call);
    // After a click anywhere on this page the browser lets sound play; after a reload it wants another one.
    if (navigator.userActivation?.hasBeenActive) void mine.call.start();
    return () => { setCall(null); release(liveId, mine); };
  }, [liveId, role, open]);
  const speaker = speakingPupil(room.state)?.id ?? null;
  useEffect(() => call?.floor(speaker === myId, speaker !== null), [call, speaker, myId]);
  useEffect(() => call?.use(place, soundOn), [call, place, soundOn]);
  const view = useSyncExternalStore(call?.subscribe ?? silent, call?.read ?? nothing);
  return call && view ? { call, view } : null;
}
