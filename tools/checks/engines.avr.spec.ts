import { createCompiler, type CompilerReady } from '@kindling/compiler';
import type { CircuitExercise } from '@kindling/contracts';
import { Board, clockHz, parseHex, resolveCircuit } from '@kindling/simulator';
import { readVariants } from './variants.ts';

type Engine = 'translated' | 'interpreted';
const seconds = 3;
/** Everything that left the board in three seconds, with its cycle, while somebody presses, turns and types. */
function logOf(flash: Uint8Array, { reference }: Pick<CircuitExercise, 'reference'>, engine: Engine): readonly string[] {
  const circuit = resolveCircuit(reference.diagram);
  const board = new Board({ flash, circuit, seed: 7, engine });
  const log: string[] = [];
  board.onEdge = ({ signal, cycle, level }) => { log.push(`${cycle} ${signal} ${level}`); };
  board.onQuantity = ({ signal, cycle, value }) => { log.push(`${cycle} ${signal} ${value}`); };
  board.onDisplay = ({ part, cycle, lines }) => { log.push(`${cycle} ${part} ${lines.join('|')}`); };
  board.onSerial = (byte) => { log.push(`${board.cycles} serial ${byte}`); };
  for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
    for (const { id, kind } of circuit.parts) {
      if (tenth % 5 === 1) board.press(id); else if (tenth % 5 === 3) board.release(id);
      for (const input of ['light', 'distance', 'temperature', 'position', 'moisture'] as const) if (kind.inputs && input in kind.inputs && tenth % 7 === 2) board.set(id, input, (tenth * 37) % 100);
    }
    if (tenth === 4) board.sendSerial('5 on\n');
    board.runFor(clockHz / 10);
  }
  return [...log, `${board.cycles} ${board.state.state} ${board.places().join()}`];
}

const more: Readonly<Record<string, string>> = {
  'timer interrupts and polling at once': 'volatile unsigned n; ISR(TIMER1_COMPA_vect) { n++; PORTB ^= 1; } void setup() { Serial.begin(115200); DDRB = 3; TCCR1A = 0; TCCR1B = _BV(WGM12) | _BV(CS10); OCR1A = 1237; TIMSK1 = _BV(OCIE1A); } void loop() { noInterrupts(); unsigned m = n; interrupts(); if (m % 50 == 0) Serial.println(micros()); if (m > 3000) { n = 0; PORTB ^= 2; } }',
  'a watchdog that bites': '#include <avr/wdt.h>\nvoid setup() { Serial.begin(9600); Serial.println(MCUSR); pinMode(13, OUTPUT); wdt_enable(WDTO_250MS); } void loop() { if (millis() < 100) wdt_reset(); digitalWrite(13, millis() & 16); }',
  'reals, text and memory': 'void setup() { Serial.begin(115200); } void loop() { String s; for (int i = 1; i < 12; i++) s += String(sqrt(i) * sin(millis() / 1000.0), 3) + (i % 2 ? "," : ";"); Serial.println(s); int32_t q = 1; for (int i = 1; i < 40; i++) q = q * 31 + i / 7 - (q >> 3) % 1001; Serial.println(q); delay(7); }',
  'a pin interrupt and a pulse': 'volatile long hits; void hit() { hits++; } void setup() { Serial.begin(57600); pinMode(2, INPUT_PULLUP); attachInterrupt(0, hit, CHANGE); tone(8, 523); analogWrite(5, 99); } void loop() { Serial.println(hits); Serial.println(pulseIn(8, HIGH, 5000)); Serial.println(analogRead(A0)); while (millis() % 50) {} }',
  'an EEPROM and a byte that waits': '#include <EEPROM.h>\nvoid setup() { Serial.begin(9600); } void loop() { byte n = EEPROM.read(3); EEPROM.write(3, n + 1); Serial.println(n); if (Serial.available()) Serial.write(Serial.read()); }',
};
const bare = { version: 1 as const, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'b', type: 'wokwi-pushbutton', left: 0, top: 0 }], connections: [['b:1.l', 'uno:2', 'green', []], ['b:2.l', 'uno:GND.1', 'black', []]] as [string, string, string, string[]][] };

describe('translated and interpreted', () => {
  let compiler: CompilerReady;
  beforeAll(async () => {
    const made = await createCompiler({ cacheDir: '.kindling/cache' });
    if (made.state === 'off') throw new Error(`no compiler: ${made.message}`);
    compiler = made;
  }, 180_000);

  const works: readonly (readonly [string, Pick<CircuitExercise, 'reference'>])[] = [
    ...[...readVariants().exercises.values()].flatMap((exercise) => (exercise.kind !== 'python' && exercise.reference.code !== '' ? [[exercise.id, exercise] as const] : [])),
    ...Object.entries(more).map(([name, code]) => [name, { reference: { code, diagram: bare } }] as const),
  ];
  it.each(works)('do the same to the cycle: %s', async (_name, work) => {
    const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: work.reference.code }], board: 'uno' });
    if (built.status !== 'compiled') throw new Error(JSON.stringify(built));
    const flash = parseHex(built.simHex);
    if (!flash.ok) throw new Error(flash.code);
    const [slow, fast] = [logOf(flash.value, work, 'interpreted'), logOf(flash.value, work, 'translated')];
    const apart = slow.findIndex((entry, index) => entry !== fast[index]);
    expect(fast.slice(apart < 0 ? slow.length : apart, apart + 5)).toEqual(slow.slice(apart < 0 ? slow.length : apart, apart + 5));
    expect(fast).toHaveLength(slow.length);
  }, 60_000);
});
