import { useEffect, useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';

const TICK_MS = 15_000;
export const SECOND_MS = 1000;

/** Milliseconds since the class opened, by the server's clock; moves on every quarter of a minute if nothing else is said. */
export function useClassTime(room: LiveRoom, tickMs = TICK_MS): number {
  const [local, setLocal] = useState(Date.now);
  useEffect(() => { const timer = setInterval(() => setLocal(Date.now()), tickMs); return () => clearInterval(timer); }, [tickMs]);
  if (room.state.phase.is === 'closed') return room.state.phase.at;
  return Math.max(room.state.t, room.clock.t + Math.max(0, local - room.clock.at));
}
