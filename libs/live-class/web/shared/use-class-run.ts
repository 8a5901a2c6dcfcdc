import type { SketchSource } from '@kindling/contracts';
import { newId } from '@kindling/platform-web';
import { useMemo } from 'react';
import { mayRun, mayWrite, simTime, sourceOf, type SharedProgram } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import type { ClassRun } from './desk.ts';

const sketch = (format: 'blocks' | 'text', body: string): SketchSource => sourceOf(format, body) as SketchSource;

/** The run that the class shares, with its course on this computer's clock; and what this person may do with it. */
export function useClassRun(room: LiveRoom, shared: SharedProgram, myId: string): ClassRun {
  const { state: { run }, clock, give, state } = room;
  const open = state.phase.is === 'open';
  const may = { run: open && mayRun(state, myId), touch: open && mayWrite(state, shared, myId) };
  // The clock of the class moves with every event a little; a board that runs must not jump for that.
  const offset = useMemo(() => Math.round((clock.at - clock.t) / 250) * 250, [clock]);
  const source = useMemo(() => (run && run.format !== 'python' ? sketch(run.format, run.body) : null), [run?.id]);
  // A class that is over, or looked back at, has no clock of its own: the board stands where that moment left it.
  const shown = run && source ? {
    runId: run.id, source, diagram: run.diagram, deeds: run.deeds, course: open ? { simMs: run.clock.simMs, at: run.clock.at + offset, speed: run.clock.speed } : { simMs: simTime(run, Math.max(state.t, clock.t)), at: 0, speed: 0 },
    onDeed: may.touch ? async ({ step, deed }: { step: number; deed: (typeof run.deeds)[number]['deed'] }) => (await give('run.do', { runId: run.id, step, deed })).ok : null,
    onPace: may.run ? (speed: number): void => { void give('run.pace', { speed }); } : null,
    onStop: may.run ? (): void => { void give('run.stop', {}); } : null,
  } : null;
  return { run: shown, onStart: may.run ? (): void => { void give('run.start', { runId: newId() }); } : null };
}
