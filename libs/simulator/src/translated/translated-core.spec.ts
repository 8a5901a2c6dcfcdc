import { seededRandom } from '@kindling/kernel';
import { CPU } from 'avr8js';
import { runChip } from '../board/run-chip.ts';
import { moveIn, shareMemory } from './shared-memory.ts';
import { TranslatedCore } from './translated-core.ts';

/** Shapes of the instructions that a compiler writes; the bits of `free` are drawn. */
const shapes: readonly (readonly [bits: number, free: number, often: number])[] = [
  [0x0c00, 0x3ff, 3], [0x1c00, 0x3ff, 3], [0x1800, 0x3ff, 3], [0x0800, 0x3ff, 3], [0x1400, 0x3ff, 3], [0x0400, 0x3ff, 3], [0x2000, 0x3ff, 1], [0x2800, 0x3ff, 1], [0x2400, 0x3ff, 2],
  [0x3000, 0xfff, 2], [0x4000, 0xfff, 2], [0x5000, 0xfff, 2], [0x6000, 0xfff, 1], [0x7000, 0xfff, 1], [0xe000, 0xfff, 3], [0x2c00, 0x3ff, 2], [0x0100, 0xff, 2],
  [0x9400, 0x1f0, 1], [0x9401, 0x1f0, 1], [0x9402, 0x1f0, 1], [0x9403, 0x1f0, 2], [0x9405, 0x1f0, 2], [0x9406, 0x1f0, 2], [0x9407, 0x1f0, 2], [0x940a, 0x1f0, 2],
  [0x9600, 0xff, 2], [0x9700, 0xff, 2], [0x9c00, 0x3ff, 2], [0x0200, 0xff, 1], [0x0300, 0xff, 1], [0x9408, 0x70, 2], [0x9488, 0x70, 2], [0xf800, 0x1f7, 1], [0xfa00, 0x1f7, 1],
  [0x9000, 0x1f0, 2], [0x9200, 0x1f0, 2], [0x900c, 0x1f0, 1], [0x900d, 0x1f0, 1], [0x900e, 0x1f0, 1], [0x9009, 0x1f0, 1], [0x900a, 0x1f0, 1], [0x9001, 0x1f0, 1], [0x9002, 0x1f0, 1],
  [0x920c, 0x1f0, 1], [0x920d, 0x1f0, 1], [0x920e, 0x1f0, 1], [0x9209, 0x1f0, 1], [0x920a, 0x1f0, 1], [0x9201, 0x1f0, 1], [0x9202, 0x1f0, 1], [0x8000, 0x2dff, 3], [0x8200, 0x2dff, 3],
  [0xb000, 0x7ff, 3], [0xb800, 0x7ff, 3], [0x9800, 0x3ff, 3], [0x920f, 0x1f0, 2], [0x900f, 0x1f0, 2], [0x95c8, 0, 1], [0x9004, 0x1f0, 1], [0x9005, 0x1f0, 1],
  [0xf000, 0x03f, 6], [0xf400, 0x03f, 6], [0x1000, 0x3ff, 2], [0xfc00, 0x1f7, 2], [0xfe00, 0x1f7, 2], [0xd000, 0x007, 2], [0x9508, 0, 1], [0x9518, 0, 1], [0x9509, 0, 1], [0x0000, 0xffff, 1],
];
const drawn = shapes.flatMap((shape) => Array<typeof shape>(shape[2]).fill(shape));
/** Without jumps, stores and the stack: nothing keeps such a program from running to the end. */
const calm = drawn.filter(([bits]) => bits < 0x8000 || ((bits & 0xf000) === 0x9000 && bits >= 0x9400 && bits < 0x9500) || (bits & 0xf700) === 0x9600 || bits === 0x9c00 || (bits >= 0xe000 && bits < 0xf000) || (bits & 0xfd00) === 0xf800)
  .filter(([bits]) => bits !== 0x1000 && bits !== 0);
const programWords = 240;

/** Every interrupt vector returns at once; behind them a program of random instructions that starts over. */
function randomProgram(seed: number, from = drawn): Uint16Array {
  const random = seededRandom(seed);
  const pick = (size: number): number => Math.floor(random() * size);
  const words = new Uint16Array(0x4000).fill(0xffff);
  words.fill(0x9518, 0, 0x40);
  words[0] = 0xc000 | 0x3f;
  // Stack and pointers into RAM at every turn, or a wild store soon leaves nothing to compare.
  const start = [0xe0d5, 0xbfde, 0xe0c0 | pick(16), 0xbfcd, 0xe0b3, 0xe0d4, 0xe0f2];
  words.set(start, 0x40);
  for (let at = 0x40 + start.length; at < 0x40 + programWords; at += 1) {
    const [bits, free] = from[pick(from.length)] ?? [0, 0];
    words[at] = bits | (pick(0x10000) & free) | ((bits & 0xf800) === 0xf000 ? pick(6) << 3 : 0);
    // Addresses of LDS and STS: I/O and the first RAM.
    if ((bits & 0xfd0f) === 0x9000) words[at + 1] = pick(0x180);
    if ((bits & 0xfd0f) === 0x9000) at += 1;
  }
  words[0x40 + programWords] = 0xc000 | (0x1000 - programWords - 1);
  return words;
}

interface Machine { readonly cpu: CPU; readonly heard: number[]; readonly run: (end: number) => void; readonly translated: () => number; readonly skipped: () => number }
/** A chip with a counter that can be read, a port that can be written, and a clock that interrupts. */
function machine(words: Uint16Array, translated: boolean, pause = 90): Machine {
  const cpu = new CPU(words, 2048);
  const shared = translated ? shareMemory() : null;
  if (shared) moveIn(cpu, shared);
  if (shared) shared.quiet[0x25] = 1;
  const heard: number[] = [];
  cpu.readHooks[0x46] = () => cpu.cycles & 0xff;
  cpu.writeHooks[0x25] = (value, old) => { if (value !== old) heard.push(cpu.cycles, value); };
  cpu.writeHooks[0x2c] = (value) => { heard.push(cpu.cycles, -value); return false; };
  const interrupt = { address: 0x20, enableRegister: 0x30, enableMask: 0xff, flagRegister: 0x31, flagMask: 1 };
  const beat = (): void => { heard.push(cpu.cycles, 0x1000); cpu.queueInterrupt(interrupt); cpu.addClockEvent(beat, pause + (heard.length % 61)); };
  cpu.addClockEvent(beat, 50);
  const core = shared && new TranslatedCore(cpu, shared, new Uint8Array(words.buffer), [0x25]);
  return { cpu, heard, run: (end) => { if (core) core.run(end); else runChip(cpu, end); }, translated: () => core?.translatedCycles ?? 0, skipped: () => core?.skippedCycles ?? 0 };
}
const stateOf = ({ cpu, heard }: Machine): unknown => ({ pc: cpu.pc, cycles: cpu.cycles, heard, data: Buffer.from(cpu.data).toString('hex') });
const same = (a: Machine, b: Machine): boolean => a.cpu.pc === b.cpu.pc && a.cpu.cycles === b.cpu.cycles && Buffer.from(a.cpu.data).equals(b.cpu.data) && a.heard.join() === b.heard.join();

describe('translated code', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  it.each([...seeds.map((seed) => [seed, 'anything', drawn] as const), ...seeds.slice(0, 20).map((seed) => [seed, 'reckoning only', calm] as const)])('leaves what the interpreter leaves, for random program %i (%s)', (seed, _kind, from) => {
    const words = randomProgram(seed, from);
    // Long pauses between the interrupts let waiting loops be found.
    const pause = seed % 3 === 0 ? 2500 : 90;
    const [slow, fast] = [machine(words, false, pause), machine(words, true, pause)];
    for (let end = 997; end < 150_000; end += 997) {
      slow.run(end);
      fast.run(end);
      if (!same(fast, slow)) expect({ end, ...(stateOf(fast) as object) }).toEqual({ end, ...(stateOf(slow) as object) });
      slow.heard.length = 0;
      fast.heard.length = 0;
    }
    expect(fast.cpu.cycles).toBe(slow.cpu.cycles);
  });

  // The interrupt counts at 0x100; the loop shows bit 3 of the count at a port, and multiplies meanwhile or counts its turns.
  it.each([['leaves out the turns of a waiting loop', 0x9f00, 0.5, 1], ['leaves out no turn that counts', 0x9533, -1, 0.01]])('%s and misses nothing', (_name, inside, least, most) => {
    const words = new Uint16Array(0x4000).fill(0xffff);
    words.set([0xc03f]);
    words.set([0x938f, 0xb78f, 0x938f, 0x9180, 0x0100, 0x9583, 0x9380, 0x0100, 0x918f, 0xbf8f, 0x918f, 0x9518], 0x20);
    words.set([0xe0d8, 0xbfde, 0xefcf, 0xbfcd, 0x9478, 0x9100, 0x0100, inside, 0x7008, 0xb905, 0xcffa], 0x40);
    const [slow, fast] = [machine(words, false, 5000), machine(words, true, 5000)];
    for (let end = 7919; end < 1_500_000; end += 7919) {
      slow.run(end);
      fast.run(end);
      if (!same(fast, slow)) expect({ end, ...(stateOf(fast) as object) }).toEqual({ end, ...(stateOf(slow) as object) });
    }
    expect(slow.heard.filter((value) => value === 8).length).toBeGreaterThan(10);
    expect(fast.skipped() / fast.cpu.cycles).toBeGreaterThan(least);
    expect(fast.skipped() / fast.cpu.cycles).toBeLessThan(most);
  });

  it('is really what runs', () => {
    const shareOf = (seed: number, from: typeof drawn): number => { const made = machine(randomProgram(seed, from), true); made.run(150_000); return made.translated() / made.cpu.cycles; };
    expect(Math.min(...seeds.slice(0, 20).map((seed) => shareOf(seed, calm)))).toBeGreaterThan(0.3);
    expect(seeds.filter((seed) => shareOf(seed, drawn) > 0.3).length).toBeGreaterThan(20);
  });
});
