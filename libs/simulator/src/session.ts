import type { Diagram, PartInput, Trace } from '@kindling/contracts';
import { Board } from './board/board.ts';
import { clockHz } from './board/chip.ts';
import { netOfEnd } from './circuit/meter.ts';
import { resolveCircuit, type Circuit } from './circuit/resolve-circuit.ts';
import { parseHex } from './hex.ts';
import { averageGlow, Utf8Reader } from './session-view.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** What the page asks of the simulator, whatever thread it runs in. */
export type SimulatorCommand =
  | { readonly kind: 'load'; readonly hex: string; readonly diagram: Diagram }
  | { readonly kind: 'run' | 'pause' | 'reset' }
  /** Runs so many simulated milliseconds and pauses. */
  | { readonly kind: 'step'; readonly ms: number }
  | { readonly kind: 'press' | 'release'; readonly part: string; readonly key?: string }
  | { readonly kind: 'set'; readonly part: string; readonly input: PartInput; readonly value: number }
  /** Where the probes of the meter touch, as `part:pin`. */
  | { readonly kind: 'probe'; readonly plus: string; readonly minus: string }
  | { readonly kind: 'serial-in'; readonly text: string }
  | { readonly kind: 'speed'; readonly factor: number };

export interface SimulatorUpdate {
  readonly state: 'running' | 'paused' | 'crashed';
  readonly because: string | null;
  readonly simMs: number;
  /** Simulated time over wanted time in the last second; below 1 the computer is too slow. */
  readonly clockRatio: number;
  /** Brightness 0 to 1 by LED id, averaged since the update before. */
  readonly leds: Readonly<Record<string, number>>;
  readonly led13: number;
  /** Numbers for the pictures by part: servo `angle`, buzzer `hz`, relay `closed`, inputs that hands set … */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Lines of displays by part. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Volts between the probes; null where one floats or touches nothing. */
  readonly volts: number | null;
  readonly serial: string;
  /** Signals that changed at all, newest 5 s. */
  readonly traces: readonly Trace[];
}
export interface SimulatorSession {
  readonly handle: (command: SimulatorCommand) => void;
  /** Runs what `wallMs` of real time asks for; null when nothing is loaded. */
  readonly advance: (wallMs: number) => SimulatorUpdate | null;
}

/** Never more than this at once: a tab that slept must not run for minutes to catch up. */
const mostWallMs = 250;

export function createSimulatorSession(now: () => number = () => 0): SimulatorSession {
  let board: Board | null = null;
  let running = false;
  let speed = 1;
  const serial = new Utf8Reader();
  let recorder = new TraceRecorder();
  let ratio = 1;
  let circuit: Circuit | null = null;
  let probes: { readonly plus: string; readonly minus: string } | null = null;

  const load = (hex: string, diagram: Diagram): void => {
    const flash = parseHex(hex);
    circuit = resolveCircuit(diagram);
    board = flash.ok ? new Board({ flash: flash.value, circuit }) : null;
    recorder = new TraceRecorder();
    serial.clear();
    ratio = 1;
    if (!board) return;
    board.onSerial = (byte) => serial.push(byte);
    board.onEdge = (edge) => recorder.edge(edge);
  };
  const handle = (command: SimulatorCommand): void => {
    switch (command.kind) {
      case 'load': load(command.hex, command.diagram); return;
      case 'run': running = true; return;
      case 'pause': running = false; return;
      case 'reset': board?.reset(); return;
      case 'step': running = false; board?.runFor((Math.min(1000, Math.max(0.001, command.ms)) / 1000) * clockHz); return;
      case 'press': board?.press(command.part, command.key); return;
      case 'release': board?.release(command.part, command.key); return;
      case 'set': board?.set(command.part, command.input, command.value); return;
      case 'probe': probes = command; return;
      case 'serial-in': board?.sendSerial(command.text); return;
      case 'speed': speed = Math.min(10, Math.max(0.1, command.factor)); return;
    }
  };
  const advance = (wallMs: number): SimulatorUpdate | null => {
    if (!board) return null;
    const before = board.cycles;
    if (running) runWithin(board, Math.min(wallMs, mostWallMs), speed, now);
    const wanted = (Math.max(wallMs, 1) / 1000) * clockHz * speed;
    if (running) ratio = ratio * 0.9 + Math.min(1, (board.cycles - before) / wanted) * 0.1;
    return {
      state: board.state.state === 'crashed' ? 'crashed' : running ? 'running' : 'paused', because: board.state.state === 'crashed' ? board.state.because : null,
      simMs: board.milliseconds, clockRatio: ratio, leds: averageGlow(board, recorder, before), led13: recorder.share('pin:13', before, board.cycles),
      ...board.parts(), volts: circuit && probes ? board.voltsBetween(netOfEnd(circuit, probes.plus), netOfEnd(circuit, probes.minus)) : null, serial: serial.take(), traces: recorder.traces(board.milliseconds - 5000),
    };
  };
  return { handle, advance };
}

/** In slices of 2 ms simulated; stops early when the wall time of one frame is used up. */
function runWithin(board: Board, wallMs: number, speed: number, now: () => number): void {
  const end = board.cycles + (wallMs / 1000) * clockHz * speed;
  const until = now() + 28;
  while (board.cycles < end && board.state.state === 'running') {
    board.runFor(Math.min(clockHz / 500, end - board.cycles));
    if (now() > until) return;
  }
}
