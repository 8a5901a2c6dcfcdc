import { avrInstruction, type CPU } from 'avr8js';

const sleepOpcode = 0x9588;
interface ClockEvents { readonly nextClockEvent: { readonly cycles: number } | null }

export type ChipStop = 'reached' | 'ran-off' | 'asleep-for-ever';

/**
 * Runs until `end` (cycles). SLEEP is a no-op in avr8js: here the clock jumps from timer event to timer event until an
 * interrupt wakes the chip. Empty flash (0xFFFF) under the program counter means that the program ran off its end.
 */
export function runChip(cpu: CPU, end: number): ChipStop {
  const { progMem } = cpu;
  while (cpu.cycles < end) {
    const opcode = progMem[cpu.pc];
    if (opcode === 0xffff || opcode === undefined) return 'ran-off';
    if (opcode === sleepOpcode) {
      cpu.pc += 1;
      cpu.cycles += 1;
      if (!sleepUntilWoken(cpu, end)) return 'asleep-for-ever';
    } else {
      avrInstruction(cpu);
      cpu.tick();
    }
  }
  return 'reached';
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
