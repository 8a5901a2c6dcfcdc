import { createCompiler, type CompilerReady } from '@kindling/compiler';
import { work, type Check, type Diagram, type DiagramConnection } from '@kindling/contracts';
import { createLogger } from '@kindling/platform-api';
import { GradingPool } from '../../libs/workshop/api/grading/grading-pool.ts';

const text = (word: string) => ({ zh: word, en: word });
const circuit: Diagram = {
  version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'led1', type: 'wokwi-led', left: 0, top: 0 }, { id: 'r1', type: 'wokwi-resistor', left: 0, top: 0, attrs: { value: '220' } }],
  connections: [['uno:13', 'r1:1', 'green', []], ['r1:2', 'led1:A', 'green', []], ['led1:C', 'uno:GND.1', 'black', []]],
};
const blink = 'void setup() { pinMode(13, OUTPUT); }\nvoid loop() { digitalWrite(13, HIGH); delay(500); digitalWrite(13, LOW); delay(500); }\n';
const checks: Check[] = [
  { id: 'wired', title: text('wired'), failed: text('not wired'), simulateMs: 0, stimuli: [], expectations: [{ kind: 'circuit-safe' }, { kind: 'led-on-pin', pin: '13' }] },
  { id: 'period', title: text('once a second'), failed: text('no'), simulateMs: 3600, stimuli: [], expectations: [{ kind: 'period', signal: { led: 'led1' }, ms: 1000, toleranceMs: 50, cycles: 3 }] },
];
const inside = (body: string, before = ''): string => `${before}\nvoid setup() { pinMode(13, OUTPUT); }\nvoid loop() { ${body} }\n`;

const programs: Readonly<Record<string, string>> = {
  'an endless loop in setup': 'void setup() { for (;;) {} }\nvoid loop() {}\n',
  'a serial flood': 'void setup() { Serial.begin(2000000); }\nvoid loop() { Serial.print("PASS PASS PASS PASS"); }\n',
  'one megabyte of source': `// ${'x'.repeat(1_000_000)}\n${blink}`,
  'the word PASS in every form': 'void setup() { Serial.begin(9600); Serial.println("PASS"); Serial.println("{\\"verdict\\":\\"passed\\"}"); }\nvoid loop() {}\n',
  'a jump to zero': inside('((void (*)())0)();'),
  'endless recursion': inside('dig(1);', 'int dig(int n) { volatile char pad[64]; pad[0] = n; return dig(n + 1) + pad[0]; }'),
  'interrupts off for ever': inside('cli(); for (;;) {}'),
  'sleep that nobody ends': inside('cli(); asm volatile("sleep");'),
  'every byte of memory overwritten': inside('for (volatile uint8_t *p = (uint8_t *)0x100; ; p++) *p = 0xFF;'),
  'every register overwritten': inside('for (volatile uint8_t *p = 0; ; p++) *p = 0xFF;'),
  'a watchdog that bites for ever': `#include <avr/wdt.h>\n${inside('wdt_enable(WDTO_15MS); for (;;) {}')}`,
  'a vector table that patches itself': inside('asm volatile("ldi r30, 0\\n ldi r31, 0\\n ldi r24, 0x01\\n out 0x37, r24\\n spm");'),
  'a file of the host in the program': `asm(".section .text\\n.incbin \\"/etc/passwd\\"\\n.previous");\n${blink}`,
  'a file of the host in the error': `#include "/etc/passwd"\n${blink}`,
  'a template bomb': `template <int N> struct B { B<N - 1> a; B<N - 2> b; };\ntemplate <> struct B<0> {};\ntemplate <> struct B<1> {};\nB<40> bomb;\nvoid setup() {}\nvoid loop() {}\n`,
  'more memory than there is': 'char big[100000];\nvoid setup() { big[0] = 1; }\nvoid loop() { big[millis()] = 2; }\n',
  'a hundred thousand brackets': `int x = ${'('.repeat(20_000)}1${')'.repeat(20_000)};\nvoid setup() {}\nvoid loop() {}\n`,
  'a main of its own that does nothing': 'int main() { for (;;) {} }\nvoid setup() {}\nvoid loop() {}\n',
};
const ring = Array.from({ length: 200 }, (_, index): DiagramConnection => [`uno:${index % 14}`, `uno:${(index + 1) % 14}`, 'red', []]);
const relays = Array.from({ length: 20 }, (_, index) => ({ id: `k${index}`, type: 'wokwi-relay-module', left: 0, top: 0 }));
const circuits: Readonly<Record<string, Diagram>> = {
  'no parts at all': { version: 1, parts: [], connections: [] },
  'wires in a ring through every pin': { ...circuit, connections: ring },
  'supply and ground on one wire': { ...circuit, connections: [...circuit.connections, ['uno:5V', 'uno:GND.1', 'red', []]] },
  'relays that switch each other for ever': { version: 1, parts: [...circuit.parts, ...relays], connections: relays.flatMap(({ id }, index): DiagramConnection[] => [[`${id}:VCC`, 'uno:5V', 'red', []], [`${id}:GND`, 'uno:GND.1', 'black', []], [`${id}:COM`, 'uno:5V', 'red', []], [`${id}:NC`, `${relays[(index + 1) % relays.length]?.id}:IN`, 'blue', []]]) },
  'parts and pins that do not exist': { version: 1, parts: [{ id: 'constructor', type: '__proto__', left: 0, top: 0 }, { id: 'toString', type: 'constructor', left: 0, top: 0 }], connections: [['constructor:A', 'toString:B', 'red', []]] },
  'a wire from a pin to itself': { ...circuit, connections: [['led1:A', 'led1:A', 'red', []]] },
};

describe('hostile work', () => {
  let compiler: CompilerReady;
  const pool = new GradingPool(createLogger('silent'));
  beforeAll(async () => {
    const made = await createCompiler({ cacheDir: '.kindling/cache' });
    if (made.state === 'off') throw new Error(`no compiler: ${made.message}`);
    compiler = made;
  }, 180_000);
  afterAll(() => pool.onApplicationShutdown());

  async function outcome(code: string, diagram: Diagram): Promise<string> {
    const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: code }], board: 'uno' });
    if (built.status === 'refused') return `refused ${built.because}`;
    if (built.status === 'failed') { expect(built.diagnostics[0]?.message.zh).toBeTruthy(); expect(JSON.stringify(built.diagnostics)).not.toContain('root:x:0'); return 'does not compile'; }
    expect(built.hex).not.toContain(Buffer.from('root:x:0').toString('hex').toUpperCase());
    const graded = await pool.grade({ exerciseId: 'x', checks, simHex: built.simHex, diagram, source: code });
    if (!graded.ok) throw new Error(graded.code);
    return graded.value.report.verdict;
  }

  it.each(Object.entries(programs))('%s gets no grade', async (_name, code) => {
    expect(['refused source-too-big', 'refused time-out', 'refused output-too-big', 'does not compile', 'failed']).toContain(await outcome(code, circuit));
  }, 60_000);
  it.each(Object.entries(circuits))('%s gets no grade either', async (_name, diagram) => {
    expect(await outcome(blink, diagram)).toBe('failed');
  }, 60_000);
  it('five thousand parts never reach the simulator', () => {
    const parts = Array.from({ length: 5000 }, (_, index) => ({ id: `r${index}`, type: 'wokwi-resistor', left: 0, top: 0 }));
    expect(work.safeParse({ source: { mode: 'text', code: blink }, diagram: { version: 1, parts, connections: [] } }).success).toBe(false);
  });
  it('the same bench grades honest work', async () => {
    expect(await outcome(blink, circuit)).toBe('passed');
  }, 60_000);
});
