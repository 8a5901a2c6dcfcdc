import { readFileSync } from 'node:fs';
import { createCompiler, type CompilerReady } from '@kindling/compiler';
import type { Diagram, DiagramConnection } from '@kindling/contracts';
import { Board, parseHex, resolveCircuit } from '@kindling/simulator';

type Part = readonly [id: string, type: string, attrs?: Record<string, string>];
type Wire = readonly [from: string, to: string];
interface Bench { readonly board: Board; readonly run: (ms: number) => void; readonly said: () => string }
interface Trial { readonly name: string; readonly code: string; readonly parts: readonly Part[]; readonly wires: readonly Wire[]; readonly see: (bench: Bench) => unknown; readonly wanted: unknown }

const example = (library: string): string => readFileSync(`libs/compiler/arduino/libraries/${library}/examples/${library}.ino`, 'utf8');
const power = (id: string, plus = 'VCC'): Wire[] => [[`${id}:${plus}`, 'uno:5V'], [`${id}:GND`, 'uno:GND.1']];
const lines = (said: string): string[] => said.trim().split(/\s*\n/);

const trials: readonly Trial[] = [
  { name: 'Servo turns to 30°', code: example('Servo'), parts: [['s', 'wokwi-servo']], wires: [['s:PWM', 'uno:9'], ...power('s', 'V+')],
    see: ({ board, run }) => { run(1000); return Math.round(board.parts().values['s']?.['angle'] ?? 0); }, wanted: 30 },
  { name: 'LiquidCrystal_I2C writes two lines', code: example('LiquidCrystal_I2C'), parts: [['l', 'wokwi-lcd1602', { pins: 'i2c' }]], wires: [['l:SDA', 'uno:A4'], ['l:SCL', 'uno:A5'], ...power('l')],
    see: ({ board, run }) => { run(500); return board.parts().texts['l']?.map((line) => line.trim()); }, wanted: ['Hello maker', '256'] },
  { name: 'LiquidCrystal writes through four wires', code: example('LiquidCrystal'), parts: [['l', 'wokwi-lcd1602']],
    wires: [['l:RS', 'uno:12'], ['l:E', 'uno:11'], ['l:D4', 'uno:5'], ['l:D5', 'uno:4'], ['l:D6', 'uno:3'], ['l:D7', 'uno:2'], ['l:VDD', 'uno:5V'], ['l:VSS', 'uno:GND.1'], ['l:RW', 'uno:GND.1']],
    see: ({ board, run }) => { run(500); return board.parts().texts['l']?.map((line) => line.trim()); }, wanted: ['wired', '3.50'] },
  ...(['kindling-dht11', 'wokwi-dht22'] as const).map((type): Trial => ({ name: `DHT reads ${type} and knows when it is dead`, code: example('DHT').replace('DHT11', type === 'wokwi-dht22' ? 'DHT22' : 'DHT11'), parts: [['d', type]], wires: [['d:SDA', 'uno:4'], ...power('d')],
    see: ({ board, run, said }) => { run(1000); board.set('d', 'temperature', -3.5); board.set('d', 'humidity', 81); run(2000); board.set('d', 'fault', 1); run(2500); return lines(said()).slice(0, 3); }, wanted: ['24.00 50.00', '-3.50 81.00', 'nan nan'] })),
  { name: 'Adafruit_NeoPixel colours single lights', code: example('Adafruit_NeoPixel'), parts: [['n', 'kindling-neopixel-strip', { pixels: '4' }]], wires: [['n:DIN', 'uno:6'], ...power('n')],
    see: ({ board, run }) => { run(50); return Object.values(board.parts().values['n'] ?? {}).map((colour) => colour.toString(16)); }, wanted: ['ff0010', '0', '0', '10203'] },
  { name: 'Adafruit_NeoPixel reaches a light behind another', code: example('Adafruit_NeoPixel').replace('(4,', '(2,').replace('(3, 1', '(1, 1'), parts: [['a', 'wokwi-neopixel'], ['b', 'wokwi-neopixel']],
    wires: [['a:DIN', 'uno:6'], ['a:DOUT', 'b:DIN'], ['a:VDD', 'uno:5V'], ['a:VSS', 'uno:GND.1'], ['b:VDD', 'uno:5V'], ['b:VSS', 'uno:GND.1']],
    see: ({ board, run }) => { run(50); return [board.parts().values['a']?.['0']?.toString(16), board.parts().values['b']?.['0']?.toString(16)]; }, wanted: ['ff0010', '10203'] },
  { name: 'Ultrasonic measures, and says 0 without an echo', code: example('Ultrasonic'), parts: [['u', 'wokwi-hc-sr04']], wires: [['u:TRIG', 'uno:7'], ['u:ECHO', 'uno:6'], ...power('u')],
    see: ({ board, run, said }) => { run(100); board.set('u', 'distance', 15); run(200); board.set('u', 'distance', 0); run(250); return lines(said()).slice(0, 3); }, wanted: ['100', '15', '0'] },
  { name: 'IRremote reads keys of a remote', code: example('IRremote'), parts: [['i', 'wokwi-ir-receiver'], ['remote', 'wokwi-ir-remote']], wires: [['i:DAT', 'uno:2'], ...power('i')],
    see: ({ board, run, said }) => { run(100); board.press('remote', '1'); run(200); board.press('remote', 'play'); run(200); return lines(said()); }, wanted: ['FF30CF', 'FFA857'] },
  { name: 'Keypad tells each key once', code: example('Keypad'), parts: [['k', 'wokwi-membrane-keypad']],
    wires: [['k:R1', 'uno:9'], ['k:R2', 'uno:8'], ['k:R3', 'uno:7'], ['k:R4', 'uno:6'], ['k:C1', 'uno:5'], ['k:C2', 'uno:4'], ['k:C3', 'uno:3'], ['k:C4', 'uno:2']],
    see: ({ board, run, said }) => { for (const key of '5#A') { run(60); board.press('k', key); run(60); board.release('k', key); } run(20); return lines(said()); }, wanted: ['5', '#', 'A'] },
  { name: 'OneButton tells click, double click and long press apart', code: example('OneButton'), parts: [['b', 'wokwi-pushbutton']], wires: [['b:1.l', 'uno:2'], ['b:2.l', 'uno:GND.1']],
    see: ({ board, run, said }) => {
      const press = (ms: number, pause: number) => { board.press('b'); run(ms); board.release('b'); run(pause); };
      run(20); press(120, 700); press(100, 120); press(100, 600); press(1200, 200);
      return lines(said());
    }, wanted: ['click', 'double', 'long'] },
  { name: 'Stepper turns forward and back', code: example('Stepper'), parts: [['m', 'kindling-stepper']], wires: [['m:IN1', 'uno:8'], ['m:IN2', 'uno:9'], ['m:IN3', 'uno:10'], ['m:IN4', 'uno:11'], ...power('m')],
    see: ({ board, run }) => { run(3000); return Math.round(board.parts().values['m']?.['angle'] ?? 0); }, wanted: 67 },
  { name: 'pitches plays A4', code: example('pitches'), parts: [['z', 'wokwi-buzzer']], wires: [['z:2', 'uno:8'], ['z:1', 'uno:GND.1']],
    see: ({ board, run }) => { run(200); return Math.round(board.parts().values['z']?.['hz'] ?? 0); }, wanted: 440 },
  { name: 'Servo and tone share the board', code: '#include <Servo.h>\nServo s; void setup() { s.attach(9); s.write(120); tone(8, 1000); } void loop() {}', parts: [['s', 'wokwi-servo'], ['z', 'wokwi-buzzer']],
    wires: [['s:PWM', 'uno:9'], ...power('s', 'V+'), ['z:2', 'uno:8'], ['z:1', 'uno:GND.1']],
    see: ({ board, run }) => { run(1000); const { values } = board.parts(); return [Math.round(values['s']?.['angle'] ?? 0), Math.round((values['z']?.['hz'] ?? 0) / 10)]; }, wanted: [120, 100] },
  { name: 'relay, motor driver and motor follow', code: 'void setup() { pinMode(7, OUTPUT); digitalWrite(7, HIGH); analogWrite(5, 128); pinMode(4, OUTPUT); } void loop() {}', parts: [['k', 'wokwi-relay-module'], ['d', 'kindling-motor-driver'], ['m', 'kindling-dc-motor']],
    wires: [['k:IN', 'uno:7'], ...power('k'), ['d:IA', 'uno:5'], ['d:IB', 'uno:4'], ...power('d'), ['d:MA', 'm:1'], ['d:MB', 'm:2']],
    see: ({ board, run }) => { run(100); board.parts(); run(100); const { values } = board.parts(); return [values['k']?.['closed'], Math.round((values['m']?.['speed'] ?? 0) * 10)]; }, wanted: [1, 5] },
  { name: 'EEPROM is kept while the watchdog bites', code: '#include <EEPROM.h>\n#include <avr/wdt.h>\nvoid setup() { Serial.begin(9600); byte n = EEPROM.read(0) + 1; EEPROM.write(0, n); Serial.println(n); wdt_enable(WDTO_120MS); } void loop() {}', parts: [], wires: [],
    see: ({ board, run, said }) => { run(420); board.reset(); run(50); return [lines(said()).slice(0, 4), board.state.state]; }, wanted: [['0', '1', '2', '3'], 'running'] },
  { name: 'Wire finds who is on the bus', code: '#include <Wire.h>\nvoid setup() { Wire.begin(); Serial.begin(9600); for (byte a = 1; a < 127; a++) { Wire.beginTransmission(a); if (Wire.endTransmission() == 0) Serial.println(a, HEX); } Serial.println("done"); } void loop() {}', parts: [['l', 'wokwi-lcd1602', { pins: 'i2c' }]], wires: [['l:SDA', 'uno:A4'], ['l:SCL', 'uno:A5'], ...power('l')],
    see: ({ run, said }) => { run(800); return lines(said()); }, wanted: ['27', 'done'] },
  { name: 'SPI and SoftwareSerial compile and run', code: '#include <SPI.h>\n#include <SoftwareSerial.h>\nSoftwareSerial other(10, 11); void setup() { SPI.begin(); other.begin(9600); Serial.begin(9600); other.print("x"); Serial.println(SPI.transfer(0x55), HEX); } void loop() {}', parts: [], wires: [],
    see: ({ run, said }) => { run(200); return lines(said()); }, wanted: ['FF'] },
];

describe('a library with its part', () => {
  let compiler: CompilerReady;
  beforeAll(async () => {
    const made = await createCompiler({ cacheDir: '.kindling/cache' });
    if (made.state === 'off') throw new Error(`no compiler: ${made.message}`);
    compiler = made;
  }, 180_000);

  it.each(trials)('$name', async ({ code, parts, wires, see, wanted }) => {
    const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: code }], board: 'uno' });
    const flash = built.status === 'compiled' ? parseHex(built.simHex) : null;
    if (!flash?.ok) throw new Error(JSON.stringify(built));
    const all: readonly Part[] = [['uno', 'wokwi-arduino-uno'], ...parts];
    const diagram: Diagram = { version: 1, parts: all.map(([id, type, attrs]) => ({ id, type, left: 0, top: 0, ...(attrs ? { attrs } : {}) })), connections: wires.map(([from, to]): DiagramConnection => [from, to, 'green', []]) };
    const board = new Board({ flash: flash.value, circuit: resolveCircuit(diagram) });
    let said = '';
    board.onSerial = (byte) => { said += String.fromCharCode(byte); };
    expect(see({ board, run: (ms) => { board.runFor(ms * 16_000); }, said: () => said })).toEqual(wanted);
  }, 30_000);
});
