import type { Diagram, Trace } from '@kindling/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PartsState } from '@kindling/board-view';
import type { SimulatorCommand, SimulatorUpdate } from '@kindling/simulator';

export interface SimulatorView {
  readonly state: 'idle' | 'running' | 'crashed';
  readonly simMs: number;
  readonly clockPercent: number;
  readonly parts: PartsState;
  readonly serial: string;
  readonly traces: readonly Trace[];
}
const resting: SimulatorView = { state: 'idle', simMs: 0, clockPercent: 100, parts: { running: false, leds: {}, led13: 0, pressed: new Set() }, serial: '', traces: [] };
const serialLimit = 20_000;

export interface Simulator extends SimulatorView {
  readonly start: (hex: string, diagram: Diagram) => void;
  readonly stop: () => void;
  readonly press: (part: string) => void;
  readonly release: (part: string) => void;
  readonly send: (text: string) => void;
}

/** One worker for the page; made at the first start, so that reading a lesson costs nothing. */
export function useSimulator(): Simulator {
  const worker = useRef<Worker | null>(null);
  const [view, setView] = useState<SimulatorView>(resting);
  const pressed = useRef(new Set<string>());
  const post = useCallback((command: SimulatorCommand) => worker.current?.postMessage(command), []);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback((hex: string, diagram: Diagram) => {
    worker.current?.terminate();
    worker.current = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = (event: MessageEvent<SimulatorUpdate>) => setView((before) => after(before, event.data, pressed.current));
    pressed.current = new Set();
    setView({ ...resting, state: 'running' });
    post({ kind: 'load', hex, diagram });
    post({ kind: 'run' });
  }, [post]);
  const stop = useCallback(() => { worker.current?.terminate(); worker.current = null; setView((before) => ({ ...before, state: 'idle', parts: resting.parts })); }, []);
  const press = useCallback((part: string) => { pressed.current = new Set(pressed.current).add(part); post({ kind: 'press', part }); }, [post]);
  const release = useCallback((part: string) => {
    if (!pressed.current.has(part)) return;
    pressed.current = new Set([...pressed.current].filter((each) => each !== part));
    post({ kind: 'release', part });
  }, [post]);
  const send = useCallback((text: string) => post({ kind: 'serial-in', text }), [post]);
  return useMemo(() => ({ ...view, start, stop, press, release, send }), [view, start, stop, press, release, send]);
}

function after(before: SimulatorView, update: SimulatorUpdate, pressed: ReadonlySet<string>): SimulatorView {
  return {
    state: update.state === 'crashed' ? 'crashed' : 'running', simMs: update.simMs, clockPercent: Math.round(update.clockRatio * 100),
    parts: { running: true, leds: update.leds, led13: update.led13, pressed },
    serial: (before.serial + update.serial).slice(-serialLimit), traces: update.traces,
  };
}
