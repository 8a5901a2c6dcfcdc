import type { Check, Stimulus, Diagram } from '@kindling/contracts';
import { Board, clockHz, TraceRecorder, type BoardState, type Circuit } from '@kindling/simulator';

/** What one check saw: every edge of every signal, from power-up to the end or to the crash. */
export interface Observation {
  readonly recorder: TraceRecorder;
  readonly endMs: number;
  readonly state: BoardState;
  readonly serial: string;
  readonly floated: ReadonlySet<string>;
  readonly stopped: boolean;
}
export interface Bench { readonly flash: Uint8Array; readonly circuit: Circuit; readonly diagram: Diagram; readonly shouldStop: () => boolean }

const cyclesOf = (ms: number): number => Math.round((ms / 1000) * clockHz);
/** Contacts of a cheap button: five makes and breaks within 4 ms. */
const bounceMs = [0, 0.6, 1.3, 2.1, 2.9, 3.6];
const serialLimit = 4096;

interface Deed { readonly atMs: number; readonly part: string; readonly press: boolean }

export function runExperiment(bench: Bench, check: Check): Observation {
  const board = new Board({ flash: bench.flash, circuit: bench.circuit, seed: 7 });
  const recorder = new TraceRecorder();
  let serial = '';
  board.onEdge = (edge) => recorder.edge(edge);
  board.onSerial = (byte) => { if (serial.length < serialLimit) serial += String.fromCharCode(byte); };
  seedLevels(board, bench.circuit, recorder);
  const deeds = check.stimuli.flatMap((stimulus) => deedsOf(stimulus, bench.diagram));
  let stopped = false;
  for (const until of [...deeds.map((deed) => deed.atMs), check.simulateMs]) {
    stopped ||= !runUntil(board, cyclesOf(until), bench.shouldStop);
    if (stopped || board.state.state === 'crashed') break;
    for (const deed of deeds.filter((each) => each.atMs === until)) if (deed.press) board.press(deed.part); else board.release(deed.part);
  }
  return { recorder, endMs: board.milliseconds, state: board.state, serial, floated: board.floated, stopped };
}

function runUntil(board: Board, end: number, shouldStop: () => boolean): boolean {
  while (board.cycles < end && board.state.state === 'running') {
    if (shouldStop()) return false;
    board.runFor(Math.min(cyclesOf(5), end - board.cycles));
  }
  return true;
}

/** Signals start low; a lamp across 5 V is on from the first moment. */
function seedLevels(board: Board, circuit: Circuit, recorder: TraceRecorder): void {
  for (const led of circuit.leds) recorder.edge({ signal: `led:${led.id}`, cycle: 0, level: (board.glow[led.id] ?? 0) > 0.02 ? 1 : 0 });
}

function deedsOf(stimulus: Stimulus, diagram: Diagram): Deed[] {
  const part = partOf(stimulus.part, diagram);
  const press = stimulus.action.endsWith('press');
  if (!stimulus.action.startsWith('bouncy')) return [{ atMs: stimulus.atMs, part, press }];
  return bounceMs.map((after, index) => ({ atMs: stimulus.atMs + after, part, press: index % 2 === 0 ? press : !press })).slice(0, 5);
}

/** `kind:button` is the first push button, whatever its name. */
function partOf(wanted: string, diagram: Diagram): string {
  if (!wanted.startsWith('kind:')) return wanted;
  return diagram.parts.find((part) => part.type === 'wokwi-pushbutton')?.id ?? wanted;
}
