import type { Aside, WrittenSource } from '@kindling/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import { sourceOf } from '../../domain/index.ts';
import { bodyOf } from '../shared/program-of.ts';
import { SharedWriter } from '../shared/shared-writer.ts';
import type { SeenBoard } from '../shared/desk.ts';

type Work = NonNullable<Extract<Aside, { is: 'work' }>['work']>;
export type Seen = { readonly is: 'waiting' } | { readonly is: 'elsewhere' } | { readonly is: 'here'; readonly work: Work; readonly version: number; readonly refused: boolean };
/** A look is said again well before it runs out. */
const AGAIN_MS = 9000;
const GATHER_MS = 500;

/** A pupil's bench while its tile is open; with the pupil's leave, also a hand in their program. */
export function useWatchedBench(room: LiveRoom, pupilId: string, writing: boolean) {
  const [seen, setSeen] = useState<Seen>({ is: 'waiting' });
  const [board, setBoard] = useState<SeenBoard | null>(null);
  const { sayAside, onAside } = room;
  const line = room.status.is;
  useEffect(() => {
    setSeen({ is: 'waiting' });
    setBoard(null);
    const silence = onAside(({ from, aside }) => {
      if (from !== pupilId) return;
      if (aside.is === 'board') setBoard(aside);
      if (aside.is === 'work') setSeen(aside.work ? { is: 'here', work: aside.work, version: aside.version, refused: aside.refused } : { is: 'elsewhere' });
    });
    return silence;
  }, [pupilId, onAside]);
  useEffect(() => {
    const look = (on: boolean): void => { void sayAside(pupilId, { is: 'watch', on }); };
    look(true);
    const timer = setInterval(() => look(true), AGAIN_MS);
    const patience = setTimeout(() => setSeen((now) => (now.is === 'waiting' ? { is: 'elsewhere' } : now)), AGAIN_MS / 3);
    return () => { clearInterval(timer); clearTimeout(patience); look(false); };
    // A new line starts the look anew.
  }, [pupilId, sayAside, line]);
  const source = useMemo(() => (seen.is === 'here' ? sourceOf(seen.work.format, seen.work.body) : null), [seen]);
  return { seen, board, source, ...useHelperPen(room, pupilId, writing && seen.is === 'here' ? seen : null) };
}

/** While writing, what is on the screen is the helper's own; the pupil's answer counts only when something was written to another program. */
function useHelperPen(room: LiveRoom, pupilId: string, seen: Extract<Seen, { is: 'here' }> | null) {
  const [turn, setTurn] = useState(0);
  const [draft, setDraft] = useState<WrittenSource | null>(null);
  const writer = useRef<SharedWriter | null>(null);
  const latest = useRef(seen);
  latest.current = seen;
  const { sayAside } = room;
  const on = seen !== null;
  useEffect(() => {
    setDraft(null);
    const start = latest.current;
    if (!on || !start) return;
    const mine = new SharedWriter({ shareId: pupilId, body: start.work.body, version: start.version },
      async ({ version, changes }) => (changes.length === 0 ? { ok: true } : sayAside(pupilId, { is: 'write', version, changes })), GATHER_MS, () => setTurn((now) => now + 1));
    writer.current = mine;
    return () => { mine.stop(); writer.current = null; };
  }, [on, turn, pupilId, sayAside]);
  // A program that is only behind what was sent will follow; one that refused it is where writing begins anew.
  useEffect(() => { if (seen?.refused && writer.current) setTurn((now) => now + 1); }, [seen]);
  const write = (source: WrittenSource): void => { setDraft(source); writer.current?.write(bodyOf(source)); };
  return { draft, write: on ? write : null, turn };
}
