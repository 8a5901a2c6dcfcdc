import { avrInstruction, type CPU } from 'avr8js';

const sleepOpcode = 0x9588;
/** Insides of avr8js 0.21.1 (pinned): looking at them here saves a call for each instruction. */
export interface ClockEvents { readonly nextClockEvent: { readonly cycles: number } | null; readonly nextInterrupt: number }

export type ChipStop = 'reached' | 'ran-off' | 'asleep-for-ever';

/** Runs until `end` (cycles), instruction by instruction. */
export function runChip(cpu: CPU, end: number): ChipStop {
  while (cpu.cycles < end) {
    const stop = instructionOf(cpu, end);
    if (stop) return stop;
  }
  return 'reached';
}

/**
 * One instruction and what falls due behind it. SLEEP is a no-op in avr8js: here the clock jumps from timer event to timer event
 * until an interrupt wakes the chip. Empty flash (0xFFFF) under the program counter means that the program ran off its end.
 */
export function instructionOf(cpu: CPU, end: number): ChipStop | null {
  const opcode = cpu.progMem[cpu.pc];
  if (opcode === 0xffff || opcode === undefined) return 'ran-off';
  if (opcode === sleepOpcode) {
    cpu.pc += 1;
    cpu.cycles += 1;
    return sleepUntilWoken(cpu, end) ? null : 'asleep-for-ever';
  }
  avrInstruction(cpu);
  const events = cpu as unknown as ClockEvents;
  const event = events.nextClockEvent;
  if ((event !== null && event.cycles <= cpu.cycles) || events.nextInterrupt >= 0) cpu.tick();
  return null;
}

/** False when nothing can ever wake it. When `end` comes first the chip simply wakes early; sleeping loops ask again. */
function sleepUntilWoken(cpu: CPU, end: number): boolean {
  const events = cpu as unknown as ClockEvents;
  const before = cpu.pc;
  while (cpu.cycles < end && cpu.pc === before) {
    const next = events.nextClockEvent;
    if (!next) { cpu.cycles = end; return cpu.interruptsEnabled; }
    if (next.cycles > cpu.cycles) cpu.cycles = Math.min(next.cycles, end);
    cpu.tick();
  }
  return true;
}
