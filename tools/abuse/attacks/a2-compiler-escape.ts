import { readdirSync, readFileSync } from 'node:fs';
import { honestBlink, openCheckBench } from '../../rig/check-bench.ts';
import { pause } from '../../rig/pause.ts';
import { rigSecret } from '../../rig/foundation.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';

const blink = honestBlink;
/** Each tries to bring a file, a variable or a process of the host into the program or into its error text. */
const escapes: readonly string[] = [
  `asm(".section .text\\n.incbin \\"/etc/passwd\\"\\n.previous");\n${blink}`, `asm(".section .text\\n.incbin \\"/proc/self/environ\\"\\n.previous");\n${blink}`, `asm(".include \\"/etc/passwd\\"");\n${blink}`,
  `#include "/etc/passwd"\n${blink}`, `#include "../../../../../../etc/passwd"\n${blink}`, `#include </proc/self/environ>\n${blink}`, `#include "/proc/1/cmdline"\n${blink}`,
  `#if __has_include("/etc/shadow")\n#error canary-the-file-exists\n#endif\n${blink}`, `#if __has_include("${process.cwd()}/package.json")\n#error canary-the-file-exists\n#endif\n${blink}`,
  `#pragma GCC plugin "/tmp/x.so"\n${blink}`, `#line 1 "<svg onload=alert(1)>"\nint x = ;\n${blink}`, `#pragma GCC dependency "/etc/passwd"\n${blink}`, `extern "C" { asm(".file \\"/etc/passwd\\""); }\n${blink}`,
];
const leaks = ['root:x:0', Buffer.from('root:x:0').toString('hex').toUpperCase(), 'canary-the-file-exists', rigSecret, 'DATABASE_URL', process.cwd()];

/** Compilers, and the boxes that they run in; one box waits made ahead for the next build (decision 26). */
const compilersAlive = (): number => readdirSync('/proc').filter((pid) => {
  if (!/^\d+$/.test(pid)) return false;
  try {
    return /avr-g|cc1plus|bwrap/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '');
  } catch {
    return false;
  }
}).length;

export const compilerEscape: Exercise = {
  says: 'programs that read the host through the compiler: no byte of it comes back, nothing is left running', quick: false,
  run: (tally) => withRig({}, async (rig) => {
    const bench = await openCheckBench(rig);
    await bench.check(blink);
    await pause(2000);
    const waiting = compilersAlive();
    for (const program of escapes) {
      const { answer, compilation } = await bench.check(program);
      tally.took(answer.ms);
      const text = `${answer.text} ${compilation?.status === 'compiled' ? compilation.hex.split('\n').map((line) => line.slice(9, -2)).join('') : ''}`;
      const leak = leaks.find((each) => text.replace(JSON.stringify(program).slice(1, -1), '').includes(each));
      tally.expect(leak === undefined && [200, 422].includes(answer.status), () => `${program.split('\n')[0]}: ${answer.status}, shows ${leak}`);
    }
    await pause(2000);
    tally.expect(compilersAlive() === waiting, () => `${compilersAlive()} compilers and boxes instead of the ${waiting} that wait for the next build`);
    tally.note('the wider set of hostile programs and circuits is in tools/checks/hostile.avr.spec.ts');
  }),
};
