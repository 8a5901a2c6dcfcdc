import type { Diagram, PartInput, Trace } from '@kindling/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PartsState } from '@kindling/board-view';
import type { SimulatorCommand, SimulatorUpdate } from '@kindling/simulator';

export interface SimulatorView {
  readonly state: 'idle' | 'running' | 'paused' | 'crashed';
  readonly simMs: number;
  readonly clockPercent: number;
  readonly parts: PartsState;
  /** Volts between the probes of the meter. */
  readonly volts: number | null;
  readonly serial: string;
  readonly traces: readonly Trace[];
}
const restingParts: PartsState = { running: false, leds: {}, led13: 0, pressed: new Set(), values: {}, texts: {} };
const resting: SimulatorView = { state: 'idle', simMs: 0, clockPercent: 100, parts: restingParts, volts: null, serial: '', traces: [] };
const serialLimit = 20_000;
export const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 10] as const;

export interface Simulator extends SimulatorView {
  readonly start: (hex: string, diagram: Diagram) => void;
  readonly stop: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Runs so many simulated milliseconds and pauses. */
  readonly step: (ms: number) => void;
  readonly reset: () => void;
  readonly speed: number;
  readonly setSpeed: (factor: number) => void;
  readonly press: (part: string, key?: string) => void;
  readonly release: (part: string, key?: string) => void;
  readonly set: (part: string, input: PartInput, value: number) => void;
  readonly send: (text: string) => void;
  readonly probe: (plus: string, minus: string) => void;
}
const pressedName = (part: string, key: string): string => (key ? `${part}/${key}` : part);

/** One worker for the page; made at the first start, so that reading a lesson costs nothing. What hands have set stays from run to run. */
export function useSimulator(): Simulator {
  const worker = useRef<Worker | null>(null);
  const [view, setView] = useState<SimulatorView>(resting);
  const [speed, setSpeedShown] = useState(1);
  const pressed = useRef(new Set<string>());
  const probes = useRef<SimulatorCommand | null>(null);
  const inputs = useRef(new Map<string, SimulatorCommand>());
  const post = useCallback((command: SimulatorCommand) => worker.current?.postMessage(command), []);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback((hex: string, diagram: Diagram) => {
    worker.current?.terminate();
    worker.current = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = (event: MessageEvent<SimulatorUpdate>) => setView((before) => after(before, event.data, pressed.current));
    pressed.current = new Set();
    setView((before) => ({ ...resting, state: 'running', parts: { ...restingParts, values: before.parts.values } }));
    post({ kind: 'load', hex, diagram });
    for (const command of inputs.current.values()) post(command);
    if (probes.current) post(probes.current);
    post({ kind: 'speed', factor: speed });
    post({ kind: 'run' });
  }, [post, speed]);
  const stop = useCallback(() => { worker.current?.terminate(); worker.current = null; setView((before) => ({ ...before, state: 'idle', parts: { ...restingParts, values: before.parts.values } })); }, []);
  const press = useCallback((part: string, key = '') => { pressed.current = new Set(pressed.current).add(pressedName(part, key)); post({ kind: 'press', part, key }); }, [post]);
  const release = useCallback((part: string, key = '') => {
    if (!pressed.current.has(pressedName(part, key))) return;
    pressed.current = new Set([...pressed.current].filter((each) => each !== pressedName(part, key)));
    post({ kind: 'release', part, key });
  }, [post]);
  const set = useCallback((part: string, input: PartInput, value: number) => {
    const command: SimulatorCommand = { kind: 'set', part, input, value };
    inputs.current.set(`${part}/${input}`, command);
    post(command);
    setView((before) => ({ ...before, parts: { ...before.parts, values: { ...before.parts.values, [part]: { ...before.parts.values[part], [input]: value } } } }));
  }, [post]);
  const setSpeed = useCallback((factor: number) => { setSpeedShown(factor); post({ kind: 'speed', factor }); }, [post]);
  const plain = useMemo(() => ({
    probe: (plus: string, minus: string) => { probes.current = { kind: 'probe', plus, minus }; post(probes.current); },
    pause: () => post({ kind: 'pause' }), resume: () => post({ kind: 'run' }), step: (ms: number) => post({ kind: 'step', ms }), reset: () => post({ kind: 'reset' }), send: (text: string) => post({ kind: 'serial-in', text }),
  }), [post]);
  return useMemo(() => ({ ...view, ...plain, start, stop, press, release, set, speed, setSpeed }), [view, plain, start, stop, press, release, set, speed, setSpeed]);
}

function after(before: SimulatorView, update: SimulatorUpdate, pressed: ReadonlySet<string>): SimulatorView {
  return {
    state: update.state, simMs: update.simMs, clockPercent: Math.round(update.clockRatio * 100),
    parts: { running: true, leds: update.leds, led13: update.led13, pressed, values: update.values, texts: update.texts },
    volts: update.volts,
    serial: (before.serial + update.serial).slice(-serialLimit), traces: update.traces,
  };
}
