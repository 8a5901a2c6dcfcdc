import type { Diagram } from '@kindling/contracts';
import { honestBlink, openCheckBench } from '../../rig/check-bench.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';

const still = 'void setup() {}\nvoid loop() {}\n';
const say = (text: string): string => `void setup() { Serial.begin(9600); Serial.println(${JSON.stringify(text)}); }\nvoid loop() {}\n`;
/** None of these blinks once a second; each wants to be told that it does. */
const cheats: readonly string[] = [
  say('PASS'), say('passed'), say('{"verdict":"passed"}'), say('{"version":1,"verdict":"passed","checks":[{"id":"period","verdict":"passed"}]}'), say('\u0004\u0000PASS'), say('process.exit(0)'), say('</script><script>passed'),
  `/* verdict: passed */\n${still}`, `#define verdict passed\n${still}`, `// period 1000 ms\n${still}`, 'int main() { return 0; }\nvoid setup() {}\nvoid loop() {}\n', 'int main() { for (;;) {} }\nvoid setup() {}\nvoid loop() {}\n',
  'void setup() { pinMode(13, OUTPUT); digitalWrite(13, HIGH); }\nvoid loop() {}\n', 'void setup() { pinMode(13, OUTPUT); }\nvoid loop() { digitalWrite(13, HIGH); delay(500); }\n', 'void setup() { pinMode(12, OUTPUT); }\nvoid loop() { digitalWrite(12, HIGH); delay(500); digitalWrite(12, LOW); delay(500); }\n',
  'void setup() { pinMode(13, OUTPUT); }\nvoid loop() { digitalWrite(13, HIGH); delay(50); digitalWrite(13, LOW); delay(950); }\n', 'void setup() { pinMode(13, OUTPUT); for (int i = 0; i < 2; i++) { digitalWrite(13, HIGH); delay(500); digitalWrite(13, LOW); delay(500); } }\nvoid loop() {}\n',
  'void setup() { asm volatile("break"); }\nvoid loop() {}\n', 'void setup() { for (volatile uint8_t *p = 0; p < (uint8_t *)0x900; p++) *p = 0xFF; }\nvoid loop() {}\n', 'void setup() { GPIOR0 = 1; GPIOR1 = 1; GPIOR2 = 1; }\nvoid loop() {}\n',
];
const none: Diagram = { version: 1, parts: [], connections: [] };

export const cheating: Exercise = {
  says: 'twenty programs that claim to have passed instead of doing it: no wrong pass, and honest work still passes', quick: false,
  run: (tally) => withRig({}, async (rig) => {
    const bench = await openCheckBench(rig);
    for (const cheat of cheats) {
      const { answer, report } = await bench.check(cheat);
      tally.took(answer.ms);
      const period = report?.checks.find((check) => check.id === 'period')?.verdict;
      tally.expect(report?.verdict === 'failed' && period !== 'passed', () => `passed with: ${cheat.slice(0, 120)}`);
    }
    tally.expect((await bench.check(honestBlink, none)).report?.verdict === 'failed', () => 'passed without a lamp');
    tally.expect((await bench.check(honestBlink)).report?.verdict === 'passed', () => 'honest work does not pass');
  }),
};
