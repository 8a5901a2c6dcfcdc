import type { Check } from '@kindling/contracts';
import { Board, clockHz, partNamed, TraceRecorder, type BoardState, type Circuit } from '@kindling/simulator';
import { deedsOf } from './deeds.ts';
import { PlaceRecorder } from './place-recorder.ts';

/** What one check saw: every edge, number and line, from power-up to the end or to the crash. */
export interface Observation {
  readonly circuit: Circuit;
  readonly recorder: TraceRecorder;
  readonly endMs: number;
  readonly state: BoardState;
  readonly serial: string;
  /** Whole lines with the time of their last sign. */
  readonly lines: readonly { readonly atMs: number; readonly text: string }[];
  readonly floated: ReadonlySet<string>;
  readonly fought: ReadonlySet<number>;
  readonly places: PlaceRecorder;
  readonly stopped: boolean;
}
export interface Bench { readonly flash: Uint8Array; readonly circuit: Circuit; readonly shouldStop: () => boolean }

const cyclesOf = (ms: number): number => Math.round((ms / 1000) * clockHz);
const serialLimit = 65_536;
const mostEdges = 400_000;

export function runExperiment(bench: Bench, check: Check): Observation {
  const board = new Board({ flash: bench.flash, circuit: bench.circuit, seed: 7 });
  const recorder = new TraceRecorder(mostEdges);
  const voice = new SerialVoice();
  const places = new PlaceRecorder();
  board.onEdge = (edge) => { recorder.edge(edge); places.note(board); };
  board.onQuantity = (quantity) => recorder.quantity(quantity);
  board.onDisplay = (display) => recorder.display(display);
  board.onSerial = (byte) => voice.hear(byte, board.milliseconds);
  seedLevels(board, bench.circuit, recorder);
  let stopped = false;
  for (const deed of [...deedsOf(check, bench.circuit), null]) {
    stopped ||= !runUntil(board, cyclesOf(Math.min(deed?.atMs ?? Infinity, check.simulateMs)), bench.shouldStop, places);
    if (stopped || board.state.state === 'crashed') break;
    deed?.do(board);
  }
  return { circuit: bench.circuit, recorder, endMs: board.milliseconds, state: board.state, serial: voice.text, lines: voice.lines, floated: board.floated, fought: board.fought, places, stopped };
}

/** Bytes to lines; a flood is heard only so far. */
class SerialVoice {
  text = '';
  readonly lines: { atMs: number; text: string }[] = [];
  private line = '';
  hear(byte: number, atMs: number): void {
    if (this.text.length >= serialLimit) return;
    const sign = String.fromCharCode(byte);
    this.text += sign;
    if (sign === '\n') { this.lines.push({ atMs, text: this.line }); this.line = ''; } else if (sign !== '\r') this.line += sign;
  }
}

function runUntil(board: Board, end: number, shouldStop: () => boolean, places: PlaceRecorder): boolean {
  while (board.cycles < end && board.state.state === 'running') {
    if (shouldStop()) return false;
    board.runFor(Math.min(cyclesOf(5), end - board.cycles));
    places.note(board);
  }
  return true;
}

/** Signals start low; a lamp across 5 V is on from the first moment. */
function seedLevels(board: Board, circuit: Circuit, recorder: TraceRecorder): void {
  for (const led of circuit.leds) recorder.edge({ signal: `led:${led.id}`, cycle: 0, level: (board.glow[led.id] ?? 0) > 0.02 ? 1 : 0 });
}

/** The id behind a name such as `kind:servo`; the name itself where there is no such part. */
export const idOf = (circuit: Circuit, name: string): string => partNamed(circuit, name)?.id ?? name;
