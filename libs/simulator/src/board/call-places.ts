import type { CPU } from 'avr8js';

/** How far up the stack to look, in bytes: a few calls deep, each with its saved registers. */
const reach = 96;
const mostPlaces = 8;

/**
 * The running instruction and the calls behind it, as byte addresses. Return addresses lie on the stack high byte
 * first; a pair of bytes is one only when a call instruction stands right before the place it names.
 */
export function placesOf(cpu: CPU): number[] {
  const { data, progMem } = cpu;
  const places = [cpu.pc * 2];
  const top = Math.min(cpu.SP + reach, data.length - 2);
  for (let at = cpu.SP + 1; at <= top && places.length < mostPlaces; at += 1) {
    const word = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
    if (word >= 2 && word < progMem.length && isCall(progMem, word)) { places.push(word * 2 - 2); at += 1; }
  }
  return places;
}

function isCall(progMem: Uint16Array, back: number): boolean {
  const [long = 0, short = 0] = [progMem[back - 2], progMem[back - 1]];
  return (long & 0xfe0e) === 0x940e || (short & 0xf000) === 0xd000 || short === 0x9509;
}
