import type { PassedAside, Work, WrittenSource } from '@kindling/contracts';
import { useMe } from '@kindling/platform-web';
import { useEffect, useMemo, useRef, useState } from 'react';
import { helpOf } from '../../domain/index.ts';
import { hasEntered } from '../link/entered.ts';
import { useLiveClass, type LiveRoom } from '../link/use-live-class.ts';
import { useLiveNow } from '../link/use-live-now.ts';
import type { PointedAt, SeenBoard } from '../shared/desk.ts';
import { BenchShowing, type Lookers } from './bench-showing.ts';

const SERIAL_SHOWN = 600;
interface BoardHere { readonly state: SeenBoard['state']; readonly simMs: number; readonly serial: string; readonly parts: { readonly leds: Readonly<Record<string, number>>; readonly led13: number; readonly pressed: ReadonlySet<string>; readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>; readonly texts: Readonly<Record<string, readonly string[]>> } }
const asideOf = ({ state, simMs, serial, parts }: BoardHere): SeenBoard => ({
  is: 'board', state, simMs, led13: parts.led13, leds: { ...parts.leds }, pressed: [...parts.pressed].slice(0, 40), serial: serial.slice(-SERIAL_SHOWN),
  values: Object.fromEntries(Object.entries(parts.values).map(([part, values]) => [part, { ...values }])), texts: Object.fromEntries(Object.entries(parts.texts).map(([part, lines]) => [part, lines.slice(0, 8).map((line) => line.slice(0, 64))])),
});

/** For the workbench of a pupil who is in the class: who looks, where they point, and what they write having been allowed. */
export function useBenchVisitor(classId: string | null) {
  const me = useMe().data;
  const live = useLiveNow(me?.role === 'pupil' ? classId : null);
  const room = useLiveClass(live && hasEntered(live.id) ? live.id : null);
  const myId = me?.id ?? '';
  const [lookers, setLookers] = useState<readonly Lookers[]>([]);
  const [pointed, setPointed] = useState<{ name: string; at: PointedAt } | null>(null);
  const [written, setWritten] = useState<WrittenSource | null>(null);
  const showing = useShowing(room, setLookers, setPointed, setWritten);
  const { hand } = helpOf(room.state, myId);
  const writer = hand.is === 'allowed' ? (room.state.people[hand.by]?.name ?? '') : null;
  const { onWork, onBoard } = useMemo(() => ({
    onWork: (exerciseId: string, work: Work) => showing.current?.show(exerciseId, work),
    onBoard: (board: BoardHere) => showing.current?.showBoard(asideOf(board)),
  }), [showing]);
  return { visitor: useMemo(() => ({ onWork, onBoard, writer, written, pointed }), [onWork, onBoard, writer, written, pointed]), lookers, room, myId };
}

function useShowing(room: LiveRoom, onLookers: (lookers: readonly Lookers[]) => void, onPointed: (pointed: { name: string; at: PointedAt } | null) => void, onWritten: (source: WrittenSource) => void) {
  const showing = useRef<BenchShowing | null>(null);
  const { sayAside, onAside } = room;
  // A bench that is shown before the class is there is shown again by it: it outlives the line.
  showing.current ??= new BenchShowing(() => undefined, Date.now, onLookers);
  useEffect(() => {
    const mine = showing.current;
    if (!mine) return;
    mine.speak((to, aside) => void sayAside(to, aside));
    const silence = onAside(({ from, name, aside }: PassedAside) => {
      if (aside.is === 'watch') { mine.look(from, name, aside.on); if (!aside.on) onPointed(null); }
      if (aside.is === 'point') onPointed(aside.at ? { name, at: aside.at } : null);
      if (aside.is === 'write') { const source = mine.write(from, aside.version, aside.changes); if (source) onWritten(source); }
    });
    return () => { silence(); mine.stop(); };
  }, [sayAside, onAside, onPointed, onWritten]);
  return showing;
}
