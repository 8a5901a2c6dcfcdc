import type { CPU } from 'avr8js';
import { instructionOf, type ChipStop, type ClockEvents } from '../board/run-chip.ts';
import { IdleLoops } from './idle-loops.ts';
import { leftAt, pendingAt, places } from './memory-map.ts';
import { noteHooks, type SharedMemory } from './shared-memory.ts';
import { Translations } from './translations.ts';

/** An instruction that a jump leads to so many times is worth translating. */
const hot = 64;
/** Fewer cycles than this are left to the interpreter. */
const leastRun = 8;
const mostRun = 1 << 30;

/**
 * Runs a chip by translated code, and by the interpreter wherever that must not or cannot go: registers with hooks, rare
 * instructions, the last cycles before a clock event. Both leave the chip in the same state at the same cycle.
 */
export class TranslatedCore {
  private readonly cpu: CPU;
  private readonly events: ClockEvents;
  private readonly shared: SharedMemory;
  private readonly code: Translations;
  private readonly idle: IdleLoops;
  /** How much of the time was run by translated code. */
  translatedCycles = 0;
  get skippedCycles(): number { return this.idle.skipped; }
  private readonly heat = new Uint8Array(places);

  constructor(cpu: CPU, shared: SharedMemory, flash: Uint8Array, mayBeQuiet: readonly number[]) {
    this.cpu = cpu;
    this.events = cpu as unknown as ClockEvents;
    this.shared = shared;
    noteHooks(cpu, shared, mayBeQuiet);
    this.code = new Translations(shared, flash, cpu.progMem);
    this.idle = new IdleLoops(shared, this.code);
  }

  run(end: number): ChipStop {
    const { cpu, code } = this;
    let resumed = false;
    while (cpu.cycles < end) {
      const at = cpu.pc;
      if (code.entered[at] === 1 && this.dash(at, end)) { resumed = true; continue; }
      const stop = instructionOf(cpu, end);
      if (stop) return stop;
      const now = cpu.pc;
      if (resumed || (now !== at + 1 && now !== at + 2)) this.warm(now);
      resumed = false;
    }
    return 'reached';
  }

  /** Runs translated code until it stops or a clock event is due. False when it did not get anywhere. */
  private dash(from: number, end: number): boolean {
    const { cpu, events, shared: { longs } } = this;
    const event = events.nextClockEvent;
    const limit = event !== null && event.cycles < end ? event.cycles : end;
    const left = Math.min(Math.ceil(limit - cpu.cycles), mostRun);
    if (left < leastRun) return false;
    longs[leftAt >> 2] = left;
    longs[pendingAt >> 2] = events.nextInterrupt >= 0 ? 0x80 : 0;
    cpu.pc = this.idle.run(from, cpu.cycles);
    const ran = left - (longs[leftAt >> 2] ?? 0);
    if (ran === 0) return false;
    cpu.cycles += ran;
    this.translatedCycles += ran;
    if (events.nextInterrupt >= 0 || (event !== null && event.cycles <= cpu.cycles)) cpu.tick();
    return true;
  }

  private warm(pc: number): void {
    const heat = (this.heat[pc] ?? 0) + 1;
    if (heat > hot) return;
    this.heat[pc] = heat;
    if (heat === hot || (heat === 2 && this.code.has(pc))) this.code.translate(pc);
  }
}
