import { ok, refuse, type Result } from '@kindling/kernel';

export type SketchProblem = 'sketch-empty' | 'sketch-too-long' | 'sketch-not-text';
export interface SketchImport {
  readonly code: string;
  /** Headers that this workshop's compiler does not have. */
  readonly missing: readonly string[];
  readonly hasSetup: boolean;
  readonly hasLoop: boolean;
}
const longest = 65_536;

/** What a sketch may include here: our own libraries, those of the Arduino core package, and avr-libc's `avr/…` and `util/…`. */
export const knownHeaders: readonly string[] = [
  'Adafruit_NeoPixel.h', 'DHT.h', 'IRremote.h', 'Keypad.h', 'LiquidCrystal.h', 'LiquidCrystal_I2C.h', 'OneButton.h', 'Servo.h', 'Stepper.h', 'Ultrasonic.h', 'pitches.h',
  'EEPROM.h', 'HID.h', 'SPI.h', 'SoftwareSerial.h', 'Wire.h', 'Arduino.h', 'Print.h', 'Stream.h', 'WString.h',
  'ctype.h', 'inttypes.h', 'limits.h', 'math.h', 'stdbool.h', 'stddef.h', 'stdint.h', 'stdio.h', 'stdlib.h', 'string.h',
];
const isKnown = (header: string): boolean => knownHeaders.includes(header) || /^(avr|util)\/\w+\.h$/.test(header);

/** An `.ino` as a text program; it is kept as it is. */
export function importSketch(text: string): Result<SketchImport, SketchProblem> {
  const code = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (code.trim() === '') return refuse('sketch-empty', {});
  if (code.length > longest) return refuse('sketch-too-long', { longest });
  // Control signs and signs that could not be read: this is some other kind of file.
  if (/[\0-\x08\x0B\x0E-\x1F\uFFFD]/.test(code)) return refuse('sketch-not-text', {});
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
  const headers = [...bare.matchAll(/^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]{1,80})[>"]/gm)].map((found) => found[1] ?? '');
  return ok({ code, missing: [...new Set(headers.filter((header) => !isKnown(header)))].slice(0, 20), hasSetup: /\bvoid\s+setup\s*\(/.test(bare), hasLoop: /\bvoid\s+loop\s*\(/.test(bare) });
}
