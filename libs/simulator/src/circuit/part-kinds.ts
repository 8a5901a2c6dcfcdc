import type { DiagramPart, PartInput } from '@kindling/contracts';
import { breadboards, type Breadboard } from './breadboards.ts';

/** What each kind of part is to the electricity. Data, so that a new part is a new entry. */
export interface PartKind {
  /** Short name by which checks find the first of its kind: `kind:servo`. */
  readonly kind: PartWord;
  readonly pins: readonly string[];
  /** Pins that are one piece of copper inside the part. */
  readonly joined?: readonly (readonly string[])[];
  /** Pins that need 5 V and GND for the part to do anything. */
  readonly supply?: { readonly plus: string; readonly minus: string };
  /** What a hand or the weather does to it, with the value at the start. */
  readonly inputs?: Readonly<Partial<Record<PartInput, number>>>;
}
export type PartWord =
  | 'mcu' | 'led' | 'rgb-led' | 'resistor' | 'button' | 'switch' | 'potentiometer' | 'ldr' | 'light-sensor' | 'ntc' | 'soil-probe' | 'buzzer' | 'servo'
  | 'hc-sr04' | 'dht' | 'pir' | 'relay' | 'motor-driver' | 'motor' | 'segments' | 'lcd' | 'neopixel' | 'keypad' | 'ir-receiver' | 'ir-remote' | 'joystick'
  | 'stepper' | 'breadboard' | 'supply' | 'ground';

const numbered = (from: number, to: number, prefix = ''): string[] => Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
const power = { plus: 'VCC', minus: 'GND' };
const breadboard = ({ pins, joined }: Breadboard): PartKind => ({ kind: 'breadboard', pins, joined });

/** Digital and analog pins that a sketch can drive. */
export const drivablePins: readonly string[] = [...numbered(0, 13), ...numbered(0, 5, 'A')];
const dhtPins = ['VCC', 'SDA', 'NC', 'GND'];
const weather = { temperature: 24, humidity: 50, fault: 0 };
const chain = ['GND', 'VCC', 'DIN', 'DOUT'];

export const partKinds: Readonly<Record<string, PartKind>> = {
  'wokwi-arduino-uno': {
    kind: 'mcu', joined: [['GND.1', 'GND.2', 'GND.3'], ['5V', 'IOREF']],
    pins: [...drivablePins, '5V', '3.3V', 'GND.1', 'GND.2', 'GND.3', 'VIN', 'AREF', 'RESET', 'IOREF'],
  },
  'wokwi-arduino-nano': { kind: 'mcu', joined: [['GND.1', 'GND.2']], pins: [...drivablePins, 'A6', 'A7', '5V', '3.3V', 'GND.1', 'GND.2', 'VIN', 'AREF', 'RESET', 'RESET.2'] },
  'wokwi-led': { kind: 'led', pins: ['A', 'C'] },
  'wokwi-rgb-led': { kind: 'rgb-led', pins: ['R', 'COM', 'G', 'B'] },
  'wokwi-resistor': { kind: 'resistor', pins: ['1', '2'] },
  'wokwi-pushbutton': { kind: 'button', pins: ['1.l', '1.r', '2.l', '2.r'], joined: [['1.l', '1.r'], ['2.l', '2.r']] },
  'wokwi-slide-switch': { kind: 'switch', pins: ['1', '2', '3'], inputs: { position: 0 } },
  'wokwi-potentiometer': { kind: 'potentiometer', pins: ['GND', 'SIG', 'VCC'], inputs: { position: 0.5 } },
  'kindling-ldr': { kind: 'ldr', pins: ['1', '2'], inputs: { light: 50, fault: 0 } },
  'wokwi-photoresistor-sensor': { kind: 'light-sensor', pins: ['VCC', 'GND', 'DO', 'AO'], supply: power, inputs: { light: 50, fault: 0 } },
  'wokwi-ntc-temperature-sensor': { kind: 'ntc', pins: ['GND', 'VCC', 'OUT'], supply: power, inputs: { temperature: 24, fault: 0 } },
  'kindling-soil-probe': { kind: 'soil-probe', pins: ['VCC', 'GND', 'AO'], supply: power, inputs: { moisture: 50, fault: 0 } },
  'wokwi-buzzer': { kind: 'buzzer', pins: ['1', '2'] },
  'wokwi-servo': { kind: 'servo', pins: ['GND', 'V+', 'PWM'], supply: { plus: 'V+', minus: 'GND' } },
  'wokwi-hc-sr04': { kind: 'hc-sr04', pins: ['VCC', 'TRIG', 'ECHO', 'GND'], supply: power, inputs: { distance: 100, fault: 0 } },
  'wokwi-dht22': { kind: 'dht', pins: dhtPins, supply: power, inputs: weather },
  'kindling-dht11': { kind: 'dht', pins: dhtPins, supply: power, inputs: weather },
  'wokwi-pir-motion-sensor': { kind: 'pir', pins: ['VCC', 'OUT', 'GND'], supply: power, inputs: { motion: 0, fault: 0 } },
  'wokwi-relay-module': { kind: 'relay', pins: ['VCC', 'GND', 'IN', 'NC', 'COM', 'NO'], supply: power },
  'kindling-motor-driver': { kind: 'motor-driver', pins: ['VCC', 'GND', 'IA', 'IB', 'MA', 'MB'], supply: power },
  'kindling-dc-motor': { kind: 'motor', pins: ['1', '2'] },
  'wokwi-7segment': { kind: 'segments', pins: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'DP', 'COM.1', 'COM.2'], joined: [['COM.1', 'COM.2']] },
  'wokwi-neopixel': { kind: 'neopixel', pins: ['VDD', 'DOUT', 'VSS', 'DIN'], supply: { plus: 'VDD', minus: 'VSS' } },
  'wokwi-led-ring': { kind: 'neopixel', pins: chain, supply: power },
  'kindling-neopixel-strip': { kind: 'neopixel', pins: chain, supply: power },
  'wokwi-membrane-keypad': { kind: 'keypad', pins: ['R1', 'R2', 'R3', 'R4', 'C1', 'C2', 'C3', 'C4'] },
  'wokwi-ir-receiver': { kind: 'ir-receiver', pins: ['GND', 'VCC', 'DAT'], supply: power },
  'wokwi-ir-remote': { kind: 'ir-remote', pins: [] },
  'wokwi-analog-joystick': { kind: 'joystick', pins: ['VCC', 'VERT', 'HORZ', 'SEL', 'GND'], supply: power, inputs: { x: 0, y: 0, fault: 0 } },
  'kindling-stepper': { kind: 'stepper', pins: ['IN1', 'IN2', 'IN3', 'IN4', 'VCC', 'GND'], supply: power },
  'wokwi-breadboard-mini': breadboard(breadboards.mini),
  'wokwi-breadboard-half': breadboard(breadboards.half),
  'wokwi-breadboard': breadboard(breadboards.full),
  'wokwi-vcc': { kind: 'supply', pins: ['VCC'] },
  'wokwi-gnd': { kind: 'ground', pins: ['GND'] },
};

const lcdByI2c: PartKind = { kind: 'lcd', pins: ['GND', 'VCC', 'SDA', 'SCL'], supply: power };
const lcdByWires: PartKind = { kind: 'lcd', pins: ['VSS', 'VDD', 'V0', 'RS', 'RW', 'E', ...numbered(0, 7, 'D'), 'A', 'K'], supply: { plus: 'VDD', minus: 'VSS' } };

/** Undefined for a part that is not known here. A display has other pins with its I²C back-pack (`attrs.pins: i2c`). */
export function kindOf({ type, attrs }: Pick<DiagramPart, 'type' | 'attrs'>): PartKind | undefined {
  if (type === 'wokwi-lcd1602') return attrs?.['pins'] === 'i2c' ? lcdByI2c : lcdByWires;
  return Object.hasOwn(partKinds, type) ? partKinds[type] : undefined;
}

/** "220", "10k", "1M" to ohms; null when it is no number. */
export function ohmsOf(value: string | undefined): number | null {
  const match = /^\s*([\d.]+)\s*([kKmM]?)/.exec(value ?? '1000');
  if (!match) return null;
  const factor = { k: 1e3, m: 1e6 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  const ohms = Number(match[1]) * factor;
  return Number.isFinite(ohms) ? ohms : null;
}
