import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Our Arduino files as the box sees them. */
export const ownFolderInBox = '/kindling';
/** Libraries of our own under their usual names; each is a folder below `arduino/libraries`. */
export const ownLibraries = ['Servo', 'LiquidCrystal', 'LiquidCrystal_I2C', 'DHT', 'Adafruit_NeoPixel', 'Ultrasonic', 'IRremote', 'Keypad', 'OneButton', 'Stepper', 'pitches'] as const;

/** Where our own Arduino files are; beside the source as well as beside a bundle made of it. */
export function arduinoFolder(from = import.meta.dirname): string {
  const candidate = join(from, 'libs/compiler/arduino');
  if (existsSync(candidate)) return candidate;
  if (dirname(from) === from) throw new Error('libs/compiler/arduino is not in any folder above this program');
  return arduinoFolder(dirname(from));
}

/** Sources and headers of our libraries on the host. */
export function ownLibraryFiles(pattern: RegExp): readonly string[] {
  const folder = join(arduinoFolder(), 'libraries');
  return ownLibraries.flatMap((name) => readdirSync(join(folder, name)).filter((file) => pattern.test(file)).sort().map((file) => join(folder, name, file)));
}
export const inBoxPath = (file: string): string => file.replace(join(arduinoFolder(), 'libraries'), ownFolderInBox);
