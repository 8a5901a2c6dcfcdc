import type { Diagram, HandDeed, PartInput } from '@kindling/contracts';
import { restingParts } from '@kindling/board-view';
import type { FollowedUpdate, TimedDeed } from '@kindling/simulator';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Simulator, SimulatorView } from '../simulator/use-simulator.ts';
import type { FollowAnswer, FollowCommand } from './simulator-worker-followed.ts';

const SERIAL_LIMIT = 20_000;
/** A slider says where it is now, not every place on the way. */
const SLIDER_EVERY_MS = 150;
/** So far behind the hands the others are drawn, so that what hands do nearly always comes in time. */
const BEHIND_MS = 1200;

export interface FollowedBoard {
  readonly runId: string;
  readonly hex: string;
  readonly diagram: Diagram;
  readonly deeds: readonly TimedDeed[];
  /** On this computer's clock. */
  readonly course: { readonly simMs: number; readonly at: number; readonly speed: number };
  /** False when the class did not take it. Null: these hands only look. */
  readonly onDeed: ((timed: TimedDeed) => Promise<boolean>) | null;
  readonly onPace: ((speed: number) => void) | null;
  readonly onStop: (() => void) | null;
}
const resting: SimulatorView = { state: 'idle', simMs: 0, clockPercent: 100, parts: restingParts, volts: null, serial: '', traces: [] };
const nothing = (): void => undefined;

/** The class's board on this computer, in the clothes of an own simulator. */
export function useFollowedSimulator(board: FollowedBoard | null): Simulator & { readonly caughtUp: number } {
  const worker = useRef<Worker | null>(null);
  const [view, setView] = useState(resting);
  const [caughtUp, setCaughtUp] = useState(1);
  const latest = useRef(board);
  latest.current = board;
  const post = useCallback((command: FollowCommand) => worker.current?.postMessage(command), []);
  const [runId, hex] = [board?.runId ?? null, board?.hex ?? null];
  useEffect(() => {
    const start = latest.current;
    if (!start || runId === null || hex === null) return;
    const mine = new Worker(new URL('./simulator-worker-followed.ts', import.meta.url), { type: 'module' });
    worker.current = mine;
    mine.onmessage = ({ data }: MessageEvent<FollowAnswer>) => {
      if (data.kind === 'did') { void latest.current?.onDeed?.(data.timed).then((taken) => { if (!taken) post({ kind: 'forget', deeds: latest.current?.deeds ?? [] }); }); return; }
      setCaughtUp(data.update.caughtUp);
      setView((before) => after(data.anew ? resting : before, data.update, latest.current?.deeds ?? []));
    };
    post({ kind: 'load', hex, diagram: start.diagram, deeds: start.deeds });
    return () => { mine.terminate(); worker.current = null; setView(resting); };
  }, [runId, hex, post]);
  useEffect(() => { if (board) post({ kind: 'know', deeds: board.deeds }); }, [board?.deeds, runId, hex, post]);
  const { simMs = 0, at = 0, speed = 1 } = board?.course ?? {};
  const mayDo = board?.onDeed != null;
  useEffect(() => { if (runId !== null) post({ kind: 'course', course: { simMs, at: at + (mayDo ? 0 : BEHIND_MS), speed } }); }, [runId, hex, simMs, at, speed, mayDo, post]);
  const hands = useHands(useCallback((deed: HandDeed) => { if (latest.current?.onDeed) post({ kind: 'do', deed }); }, [post]));
  return useMemo(() => ({
    ...view, ...hands, caughtUp, speed, start: nothing, step: nothing, probe: nothing, reset: nothing,
    stop: () => latest.current?.onStop?.(), pause: () => latest.current?.onPace?.(0), resume: () => latest.current?.onPace?.(1), setSpeed: (factor: number) => latest.current?.onPace?.(factor),
  }), [view, hands, caughtUp, speed]);
}

function useHands(act: (deed: HandDeed) => void) {
  const sliders = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => { const all = sliders.current; return () => { for (const timer of all.values()) clearTimeout(timer); }; }, []);
  return useMemo(() => ({
    press: (part: string, key = '') => act({ do: 'press', part, key }), release: (part: string, key = '') => act({ do: 'release', part, key }), send: (text: string) => act({ do: 'send', text }),
    set: (part: string, input: PartInput, value: number) => {
      const name = `${part}/${input}`;
      clearTimeout(sliders.current.get(name));
      sliders.current.set(name, setTimeout(() => act({ do: 'set', part, input, value }), SLIDER_EVERY_MS));
    },
  }), [act]);
}

/** Buttons that are down at that place of the run. */
function pressedAt(deeds: readonly TimedDeed[], simMs: number): ReadonlySet<string> {
  const down = new Set<string>();
  for (const { step, deed } of deeds) {
    if (step * 2 > simMs || (deed.do !== 'press' && deed.do !== 'release')) continue;
    const name = deed.key ? `${deed.part}/${deed.key}` : deed.part;
    if (deed.do === 'press') down.add(name); else down.delete(name);
  }
  return down;
}
function after(before: SimulatorView, update: FollowedUpdate, deeds: readonly TimedDeed[]): SimulatorView {
  return {
    state: update.state, simMs: update.simMs, clockPercent: 100, volts: null, serial: (before.serial + update.serial).slice(-SERIAL_LIMIT), traces: update.traces,
    parts: { running: true, leds: update.leds, led13: update.led13, pressed: pressedAt(deeds, update.simMs), values: update.values, texts: update.texts },
  };
}
