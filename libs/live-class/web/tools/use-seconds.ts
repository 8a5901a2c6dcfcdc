import { useEffect, useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';

/** Class time in milliseconds, moving on twice a second while `running`. The computer's own hour does not matter, only that it moves. */
export function useSeconds(room: LiveRoom, running: boolean): number {
  const [local, setLocal] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    setLocal(Date.now());
    const timer = setInterval(() => setLocal(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running, room.clock]);
  return Math.max(room.state.t, room.clock.t + Math.max(0, local - room.clock.at));
}

export const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
