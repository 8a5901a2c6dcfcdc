import { createCompiler, type CompilerReady } from '@kindling/compiler';
import { parseHex } from '@kindling/simulator';
import { AVRTimer, CPU, avrInstruction, timer0Config, timer1Config, timer2Config } from 'avr8js';
import { addLazyTimer } from '../../libs/simulator/src/board/lazy-timer.ts';
import { createPorts } from '../../libs/simulator/src/board/uno-ports.ts';

const programs: Readonly<Record<string, string>> = {
  'PWM on all three timers': 'void setup() { analogWrite(5, 77); analogWrite(9, 10); analogWrite(10, 200); analogWrite(3, 128); analogWrite(11, 254); } void loop() { for (int i = 0; i < 256; i += 5) { analogWrite(6, i); analogWrite(9, i); delay(2); } }',
  'a tone that changes': 'void setup() { pinMode(8, OUTPUT); } void loop() { tone(8, 440); delay(20); tone(8, 3000); delay(20); noTone(8); delay(10); }',
  'a pulse by compare interrupt of timer 1': 'volatile bool up; ISR(TIMER1_COMPA_vect) { up = !up; digitalWrite(9, up); OCR1A = up ? 1500 : 7000; } void setup() { pinMode(9, OUTPUT); TCCR1A = 0; TCCR1B = _BV(WGM12) | _BV(CS11); OCR1A = 3000; TIMSK1 = _BV(OCIE1A); } void loop() {}',
  'micros and millis': 'unsigned long next; void setup() { pinMode(7, OUTPUT); } void loop() { if (micros() - next >= 137) { next += 137; PORTD ^= _BV(7); } if (millis() % 7 == 3) PORTB |= 1; else PORTB &= ~1; DDRB |= 1; }',
  'a frequency by fast PWM with ICR1': 'void setup() { pinMode(9, OUTPUT); TCCR1A = _BV(COM1A1) | _BV(WGM11); TCCR1B = _BV(WGM13) | _BV(WGM12) | _BV(CS10); ICR1 = 4999; OCR1A = 1200; } void loop() { OCR1A = 1200; delay(3); OCR1A = 4000; delay(3); ICR1 = 9999; delay(2); ICR1 = 4999; }',
  'a timer that nobody watched until now': 'ISR(TIMER2_COMPA_vect) { PORTC ^= 1; } void setup() { DDRB = 0x3f; DDRC = 1; TCCR2A = 0; TCCR2B = _BV(CS21); } void loop() { delay(3); PORTB = TCNT2 >> 3; TCNT2 = 100; delayMicroseconds(7); PORTB = TCNT2 >> 3; delay(2); TIFR2 = 7; while (!(TIFR2 & _BV(TOV2))) {} PORTB ^= 1; OCR2A = 50; TIMSK2 = _BV(OCIE2A); delay(1); TIMSK2 = 0; delay(2); TCCR2B = _BV(CS22); delay(4); PORTB = TCNT2 >> 3; TCCR2B = _BV(CS21); }',
  'a phase correct timer that nobody watched': 'void setup() { DDRB = 0x3f; DDRC = 3; } void loop() { delay(5); PORTB = TCNT1L >> 3; PORTC = TCNT2 & 3; delay(1); PORTB = TCNT1L >> 3; TCNT1 = 77; delay(1); PORTB = TCNT1L >> 3; analogWrite(9, 100); delay(5); digitalWrite(9, LOW); OCR2B = 9; TIFR2 = 4; while (!(TIFR2 & _BV(OCF2B))) {} PORTC ^= 1; }',
};

interface Edge { readonly cycle: number; readonly what: string }
function edgesOf(flash: Uint8Array, addTimer: (cpu: CPU, config: typeof timer0Config) => unknown): Edge[] {
  const cpu = new CPU(new Uint16Array(flash.buffer.slice(0)), 2048);
  for (const config of [timer0Config, timer1Config, timer2Config]) addTimer(cpu, config);
  const edges: Edge[] = [];
  for (const [name, port] of Object.entries(createPorts(cpu))) port.addListener((value) => { edges.push({ cycle: cpu.cycles, what: `${name} ${value}` }); });
  while (cpu.cycles < 1_600_000) { avrInstruction(cpu); cpu.tick(); }
  return edges;
}

describe('timers that wake only when something happens', () => {
  let compiler: CompilerReady;
  beforeAll(async () => {
    const made = await createCompiler({ cacheDir: '.kindling/cache' });
    if (made.state === 'off') throw new Error(`no compiler: ${made.message}`);
    compiler = made;
  }, 120_000);

  /** The library looks at one timer after each instruction, so it may be late by one instruction of four cycles. */
  it.each(Object.entries(programs))('move every pin as the library’s own, within a quarter of a microsecond: %s', async (_name, code) => {
    const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: code }], board: 'uno' });
    const flash = built.status === 'compiled' ? parseHex(built.hex) : null;
    if (!flash?.ok) throw new Error(JSON.stringify(built));
    const own = edgesOf(flash.value, (cpu, config) => new AVRTimer(cpu, config));
    expect(own.length).toBeGreaterThan(10);
    const lazy = edgesOf(flash.value, addLazyTimer);
    expect(lazy.map(({ what }) => what)).toEqual(own.map(({ what }) => what));
    const apart = own.map(({ cycle }, index) => Math.abs(cycle - (lazy[index]?.cycle ?? Infinity)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(4);
  }, 60_000);
});
