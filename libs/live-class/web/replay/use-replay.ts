import type { ResponseOf } from '@kindling/contracts';
import { api } from '@kindling/platform-web';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { ReplayTrack, type LiveState } from '../../domain/index.ts';
import { mayListen } from '../voice/engine/listening.ts';
import { ReplayPlayer, type ReplaySource } from './engine/replay-player.ts';
import { ReplaySound } from './engine/replay-sound.ts';

const TICK_MS = 100;
export type ReplayIndex = ResponseOf<'replay.index'>;

export const sourceOf = (liveId: string): ReplaySource => ({
  part: async ({ fromMs, toMs, state }) => {
    const part = await api('replay.log', { params: { liveId }, query: { fromMs: String(fromMs), toMs: String(toMs), state: state ? 'yes' : 'no' } });
    return { ...part, state: part.state as LiveState | null };
  },
  voice: async (fromMs, toMs) => bytesOf((await api('replay.voice', { params: { liveId }, query: { fromMs: String(fromMs), toMs: String(toMs) } })).sound),
});
export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A player for one class. Sound starts with the first click on play, as browsers demand. */
export function useReplay(liveId: string, index: ReplayIndex, fromMs: number) {
  const { lastsMs, spoken } = index;
  const player = useMemo(() => new ReplayPlayer({ track: new ReplayTrack(lastsMs), source: sourceOf(liveId), lastsMs, spoken, now: () => performance.now(), fromMs }), [liveId, lastsMs, spoken, fromMs]);
  useEffect(() => {
    const timer = setInterval(() => player.tick(), TICK_MS);
    player.tick();
    return () => { clearInterval(timer); player.stop(); };
  }, [player]);
  const voiced = index.voice === 'kept' && mayListen();
  const sound = useSound(player, voiced);
  const view = useSyncExternalStore(player.subscribe, player.read);
  const play = useCallback(() => { void sound.start().then(() => player.play()); }, [sound.start, player]);
  return { player, view, play, voiced, sound };
}

function useSound(player: ReplayPlayer, voiced: boolean) {
  const [started, setStarted] = useState<{ readonly of: ReplayPlayer; readonly sound: ReplaySound } | null>(null);
  const [loud, setLoud] = useState(true);
  const start = useCallback(async () => {
    if (!voiced || started?.of === player) return;
    const sound = await ReplaySound.start();
    player.use(sound);
    setStarted({ of: player, sound });
  }, [voiced, started, player]);
  useEffect(() => started?.sound.loud(loud), [started, loud]);
  return { start, loud, setLoud };
}
