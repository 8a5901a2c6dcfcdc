import { createCompiler, type CompilerReady } from '@kindling/compiler';
import { gradeWork } from '@kindling/grader';
import type { CircuitExercise } from '@kindling/contracts';
import { Board, parseHex, resolveCircuit } from '@kindling/simulator';
import { avrInstruction, AVRIOPort, AVRTimer, CPU, portBConfig, portCConfig, portDConfig, timer0Config, timer1Config, timer2Config } from 'avr8js';
import { readVariants } from '../checks/variants.ts';
import type { BenchOptions } from './bench.ts';
import { median, rounded } from './median.ts';

export async function readyCompiler(): Promise<CompilerReady> {
  const made = await createCompiler({ cacheDir: '.kindling/cache' });
  if (made.state === 'off') throw new Error(made.message);
  return made;
}
/** A program that never waits: the simulator has to run every instruction. */
const busy = 'volatile long n;\nvoid setup() { pinMode(13, OUTPUT); }\nvoid loop() { n++; digitalWrite(13, (millis() / 500) % 2); }\n';

/** Simulated seconds per wall second, one thread, for each graded exercise's reference and for a busy program. */
export async function benchGrade({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const compiler = await readyCompiler();
  const rounds = quick ? 1 : 5;
  const speed = async ({ id: exerciseId, checks, reference: { code: source, diagram, diagnosis } }: CircuitExercise): Promise<number> => {
    const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: source }], board: 'uno' });
    if (built.status !== 'compiled') throw new Error(`${exerciseId} does not compile`);
    return median(Array.from({ length: rounds }, () => {
      // Read anew, as for every hand-in: nothing of the round before is translated already.
      const flash = parseHex(built.simHex);
      if (!flash.ok) throw new Error(flash.code);
      const started = performance.now();
      const report = gradeWork({ exerciseId, checks, flash: flash.value, diagram, source, diagnosis });
      if (report.simulatedMs === 0) throw new Error(`nothing of ${exerciseId} was simulated`);
      return report.simulatedMs / (performance.now() - started);
    }));
  };
  const graded = [...readVariants().exercises.values()].filter((exercise) => exercise.kind !== 'python').filter((exercise) => exercise.checks.length > 0);
  const lessons: Record<string, number> = {};
  for (const exercise of graded) lessons[exercise.id] = rounded(await speed(exercise));
  const speeds = (waits: boolean): number[] => graded.filter((exercise) => /\bdelay\(/.test(exercise.reference.code) === waits).map((exercise) => lessons[exercise.id] ?? Infinity);
  return { lessons, waitingMin: Math.min(...speeds(true)), busyMin: Math.min(...speeds(false)), ...(await againstStock(compiler, rounds)) };
}

/** The same busy program on our board and on avr8js as it comes, A B A B. */
async function againstStock(compiler: CompilerReady, rounds: number): Promise<{ avr8jsBusyRatio: number; ourMHz: number; stockMHz: number }> {
  const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: busy }], board: 'uno' });
  const flash = built.status === 'compiled' ? parseHex(built.hex) : null;
  if (!flash?.ok) throw new Error('the busy program does not compile');
  const circuit = resolveCircuit({ version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }], connections: [] });
  const [ours, stock]: [number[], number[]] = [[], []];
  for (let round = 0; round < Math.max(2, rounds); round += 1) {
    ours.push(megahertz(() => { new Board({ flash: flash.value, circuit }).runFor(cycles); }));
    stock.push(megahertz(() => runStock(flash.value)));
  }
  return { avr8jsBusyRatio: rounded(median(ours) / median(stock)), ourMHz: rounded(median(ours), 1), stockMHz: rounded(median(stock), 1) };
}
const cycles = 32_000_000;
function megahertz(run: () => void): number {
  const started = performance.now();
  run();
  return cycles / (performance.now() - started) / 1000;
}
function runStock(flash: Uint8Array): void {
  const cpu = new CPU(new Uint16Array(flash.buffer.slice(0)));
  for (const config of [timer0Config, timer1Config, timer2Config]) new AVRTimer(cpu, config);
  for (const config of [portBConfig, portCConfig, portDConfig]) new AVRIOPort(cpu, config);
  while (cpu.cycles < cycles) { avrInstruction(cpu); cpu.tick(); }
}
