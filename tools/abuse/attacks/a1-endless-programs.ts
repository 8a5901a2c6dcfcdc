import { honestBlink, openCheckBench } from '../../rig/check-bench.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';

/** The grader gives up at 20 s of its own; on an idle machine the longest of these takes 9 s. */
const LONGEST_MS = 25_000;
const LAG_MS = 100;
/** C++ is the only language a pupil's program runs in on the server. */
const programs: readonly string[] = [
  'void setup() { for (;;) {} }\nvoid loop() {}\n', 'void setup() { cli(); for (;;) {} }\nvoid loop() {}\n', 'void setup() { delay(4000000000UL); }\nvoid loop() {}\n', 'void setup() { cli(); asm volatile("sleep"); }\nvoid loop() {}\n',
  'int dig(int n) { volatile char pad[64]; pad[0] = n; return dig(n + 1) + pad[0]; }\nvoid setup() { dig(1); }\nvoid loop() {}\n', 'void setup() {}\nvoid loop() { for (volatile unsigned long i = 0; ; i++) digitalWrite(13, i & 1); }\n',
  '#include <avr/wdt.h>\nvoid setup() { wdt_enable(WDTO_15MS); for (;;) {} }\nvoid loop() {}\n', 'void setup() { ((void (*)())0)(); }\nvoid loop() {}\n',
];

export const endlessPrograms: Exercise = {
  says: 'programs that never end, sleep for ever or bite themselves: each told so within 25 s, the next pupil is graded, the server stays awake', quick: false,
  run: (tally) => withRig({}, async (rig) => {
    const bench = await openCheckBench(rig);
    await bench.check(honestBlink);
    for (const program of programs) {
      const { answer, report } = await bench.check(program);
      tally.took(answer.ms);
      const told = report?.verdict === 'failed' && report.checks.every((check) => check.verdict !== 'passed' || check.id === 'wiring');
      tally.expect(told && answer.ms <= LONGEST_MS, () => `${answer.status} after ${Math.round(answer.ms)} ms: ${program.slice(0, 80)} ${answer.text.slice(0, 200)}`);
    }
    const all = await Promise.all([...programs, ...programs].map((program) => bench.check(program)));
    all.forEach(({ answer, report }) => tally.expect(report?.verdict === 'failed' || answer.status === 503, () => `all at once: ${answer.status}`));
    tally.expect((await bench.check(honestBlink)).report?.verdict === 'passed', () => 'honest work is not graded any more');
    const lag = await bench.lagMs();
    tally.expect(lag < LAG_MS, () => `the event loop was held up: p99 ${lag} ms`);
    tally.note(`event loop p99 ${lag.toFixed(1)} ms`);
  }),
};
