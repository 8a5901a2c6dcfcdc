import type { Diagram, HandDeed } from '@kindling/contracts';
import { Board } from './board/board.ts';
import { clockHz } from './board/chip.ts';
import { resolveCircuit } from './circuit/resolve-circuit.ts';
import { parseHex } from './hex.ts';
import { TraceRecorder } from './trace-recorder.ts';
import { averageGlow, Utf8Reader } from './session-view.ts';
import type { SimulatorUpdate } from './session.ts';

export interface TimedDeed { readonly step: number; readonly deed: HandDeed }
export interface FollowedUpdate extends SimulatorUpdate { /** Of the way that is still to go, 0 to 1; 1 is with the others. */ readonly caughtUp: number }

/** The grain of a run that several computers share. */
export const stepMs = 2;
const stepCycles = (clockHz / 1000) * stepMs;
const sameDeed = (a: TimedDeed, b: TimedDeed): boolean => a.step === b.step && JSON.stringify(a.deed) === JSON.stringify(b.deed);

/**
 * One board that runs the same on every computer: always in whole steps counted from the start, with what hands did before the
 * step in which they did it. What comes to be known only after its step makes the run begin anew and catch up.
 */
export class FollowedRun {
  private board: Board | null = null;
  private done = 0;
  private next = 0;
  private deeds: TimedDeed[] = [];
  private recorder = new TraceRecorder();
  private readonly text = new Utf8Reader();
  private readonly hex: string;
  private readonly diagram: Diagram;

  constructor(hex: string, diagram: Diagram, deeds: readonly TimedDeed[]) {
    this.hex = hex;
    this.diagram = diagram;
    this.deeds = [...deeds];
    this.begin();
  }

  get step(): number { return this.done; }
  get cycles(): number { return this.board?.cycles ?? 0; }

  /** What the class knows of this run. Returns true when the serial line starts over. */
  know(deeds: readonly TimedDeed[]): boolean {
    const agrees = deeds.length >= this.deeds.length ? this.deeds.every((mine, at) => sameDeed(mine, deeds[at] as TimedDeed)) : deeds.every((theirs, at) => sameDeed(theirs, this.deeds[at] as TimedDeed));
    // Own deeds that the class has not heard of yet stay; anything else is as the class has it.
    const late = !agrees || deeds.slice(this.next).some(({ step }) => step < this.done);
    if (!agrees || deeds.length > this.deeds.length) this.deeds = [...deeds];
    if (late) this.begin();
    return late;
  }

  /** Own hands, now. */
  do(deed: HandDeed): TimedDeed {
    const timed = { step: this.done, deed };
    this.deeds = [...this.deeds.slice(0, this.next), timed, ...this.deeds.slice(this.next)];
    return timed;
  }
  /** From the beginning; what hands did is kept. */
  again(): void { this.begin(); }
  /** Gives up what the class did not take. */
  forget(known: readonly TimedDeed[]): void { this.deeds = [...known]; this.begin(); }

  /** Towards a step, as long as `more` says so. */
  runTo(step: number, more: () => boolean = () => true): void {
    const { board } = this;
    while (board && this.done < step && board.state.state === 'running' && more()) {
      for (let due = this.deeds[this.next]; due && due.step <= this.done; due = this.deeds[this.next]) { act(board, due.deed); this.next++; }
      this.done++;
      board.runFor(this.done * stepCycles - board.cycles);
    }
  }

  update(target: number, running: boolean, sinceCycles: number): FollowedUpdate | null {
    const { board } = this;
    if (!board) return null;
    return {
      state: board.state.state === 'crashed' ? 'crashed' : running ? 'running' : 'paused', because: board.state.state === 'crashed' ? board.state.because : null,
      simMs: board.milliseconds, clockRatio: 1, leds: averageGlow(board, this.recorder, sinceCycles), led13: this.recorder.share('pin:13', sinceCycles, board.cycles),
      ...board.parts(), volts: null, serial: this.text.take(), traces: this.recorder.traces(board.milliseconds - 5000), caughtUp: target <= 0 ? 1 : Math.min(1, this.done / target),
    };
  }

  private begin(): void {
    const flash = parseHex(this.hex);
    this.board = flash.ok ? new Board({ flash: flash.value, circuit: resolveCircuit(this.diagram), seed: 1 }) : null;
    this.recorder = new TraceRecorder();
    this.text.clear();
    this.done = 0;
    this.next = 0;
    if (!this.board) return;
    this.board.onSerial = (byte) => this.text.push(byte);
    this.board.onEdge = (edge) => this.recorder.edge(edge);
  }
}

function act(board: Board, deed: HandDeed): void {
  switch (deed.do) {
    case 'press': board.press(deed.part, deed.key); return;
    case 'release': board.release(deed.part, deed.key); return;
    case 'set': board.set(deed.part, deed.input, deed.value); return;
    case 'send': board.sendSerial(deed.text); return;
  }
}
