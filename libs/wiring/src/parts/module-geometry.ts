import type { PartGeometry, PinPlace } from './part-geometry.ts';

const pitch = 10;
/** Pins in a row along the lower edge, in the middle, 10 px apart. */
export function pinsBelow(width: number, height: number, names: readonly string[]): PartGeometry {
  const left = (width - (names.length - 1) * pitch) / 2;
  return { width, height, pins: names.map((name, index): PinPlace => ({ name, x: left + index * pitch, y: height })) };
}
const digits = (from: number, to: number, prefix = ''): string[] => Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
const row = (y: number, x: number, names: readonly string[]): PinPlace[] => names.map((name, index) => ({ name, x: x + index * pitch, y }));

function breadboard(columns: number, rails: number): PartGeometry {
  const [rowsTop, rowsLow] = ['abcde', 'fghij'];
  const railSpace = rails > 0 ? 34 : 8;
  const hole = (column: number, half: string, sign: string): PinPlace => ({ name: `${column + 1}${half}.${sign}`, x: 15 + column * pitch, y: railSpace + (half === 't' ? rowsTop.indexOf(sign) * pitch : 60 + rowsLow.indexOf(sign) * pitch) });
  const strips = Array.from({ length: columns }, (_, column) => [...[...rowsTop].map((sign) => hole(column, 't', sign)), ...[...rowsLow].map((sign) => hole(column, 'b', sign))]).flat();
  const height = railSpace * 2 + 100;
  const rail = (name: string, y: number): PinPlace[] => Array.from({ length: rails }, (_, index) => ({ name: `${name}.${index + 1}`, x: 20 + index * ((columns * pitch - 10) / Math.max(1, rails)), y }));
  return { width: 20 + columns * pitch, height, pins: [...strips, ...rail('tp', 8), ...rail('tn', 18), ...rail('bp', height - 18), ...rail('bn', height - 8)] };
}

const nano: PartGeometry = {
  width: 170, height: 70,
  pins: [
    ...row(4, 10, ['12', '11', '10', '9', '8', '7', '6', '5', '4', '3', '2', 'GND.2', 'RESET.2', '0', '1']),
    ...row(66, 10, ['13', '3.3V', 'AREF', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', '5V', 'RESET', 'GND.1', 'VIN']),
  ],
};
const lcdByI2c: PartGeometry = { width: 302, height: 138, pins: ['GND', 'VCC', 'SDA', 'SCL'].map((name, index) => ({ name, x: 4, y: 32 + index * pitch })) };
const lcdByWires = pinsBelow(302, 138, ['VSS', 'VDD', 'V0', 'RS', 'RW', 'E', ...digits(0, 7, 'D'), 'A', 'K']);

/** Sizes in CSS pixels, near those of Wokwi; pin names are Wokwi's where it has the part. */
export const moduleGeometries: Readonly<Record<string, PartGeometry>> = {
  'wokwi-arduino-nano': nano,
  'wokwi-rgb-led': { width: 42, height: 72, pins: [{ name: 'R', x: 6, y: 62 }, { name: 'COM', x: 16, y: 70 }, { name: 'G', x: 26, y: 62 }, { name: 'B', x: 36, y: 62 }] },
  'wokwi-slide-switch': pinsBelow(40, 34, ['1', '2', '3']),
  'wokwi-potentiometer': pinsBelow(76, 76, ['GND', 'SIG', 'VCC']),
  'kindling-ldr': { width: 40, height: 50, pins: [{ name: '1', x: 15, y: 48 }, { name: '2', x: 25, y: 48 }] },
  'wokwi-photoresistor-sensor': pinsBelow(70, 60, ['VCC', 'GND', 'DO', 'AO']),
  'wokwi-ntc-temperature-sensor': pinsBelow(60, 56, ['GND', 'VCC', 'OUT']),
  'kindling-soil-probe': pinsBelow(56, 90, ['VCC', 'GND', 'AO']),
  'wokwi-buzzer': { width: 64, height: 76, pins: [{ name: '1', x: 27, y: 74 }, { name: '2', x: 37, y: 74 }] },
  'wokwi-servo': { width: 150, height: 110, pins: ['GND', 'V+', 'PWM'].map((name, index) => ({ name, x: 2, y: 50 + index * pitch })) },
  'wokwi-hc-sr04': pinsBelow(160, 80, ['VCC', 'TRIG', 'ECHO', 'GND']),
  'wokwi-dht22': pinsBelow(58, 86, ['VCC', 'SDA', 'NC', 'GND']), 'kindling-dht11': pinsBelow(58, 80, ['VCC', 'SDA', 'NC', 'GND']),
  'wokwi-pir-motion-sensor': pinsBelow(84, 84, ['VCC', 'OUT', 'GND']),
  'wokwi-relay-module': { width: 130, height: 72, pins: [...['VCC', 'GND', 'IN'].map((name, index) => ({ name, x: 4, y: 22 + index * pitch })), ...['NC', 'COM', 'NO'].map((name, index) => ({ name, x: 126, y: 16 + index * 20 }))] },
  'kindling-motor-driver': { width: 80, height: 62, pins: [...['VCC', 'IA', 'IB', 'GND'].map((name, index) => ({ name, x: 4, y: 16 + index * pitch })), { name: 'MA', x: 76, y: 21 }, { name: 'MB', x: 76, y: 41 }] },
  'kindling-dc-motor': pinsBelow(80, 80, ['1', '2']),
  'wokwi-7segment': { width: 60, height: 92, pins: [...row(4, 10, ['G', 'F', 'COM.1', 'A', 'B']), ...row(88, 10, ['E', 'D', 'COM.2', 'C', 'DP'])] },
  'wokwi-neopixel': pinsBelow(46, 40, ['VDD', 'DOUT', 'VSS', 'DIN']),
  'wokwi-led-ring': pinsBelow(130, 140, ['GND', 'VCC', 'DIN', 'DOUT']), 'kindling-neopixel-strip': pinsBelow(200, 40, ['GND', 'VCC', 'DIN', 'DOUT']),
  'wokwi-membrane-keypad': pinsBelow(150, 170, ['R1', 'R2', 'R3', 'R4', 'C1', 'C2', 'C3', 'C4']),
  'wokwi-ir-receiver': pinsBelow(46, 62, ['GND', 'VCC', 'DAT']), 'wokwi-ir-remote': { width: 112, height: 200, pins: [] },
  'wokwi-analog-joystick': pinsBelow(90, 96, ['VCC', 'VERT', 'HORZ', 'SEL', 'GND']),
  'kindling-stepper': pinsBelow(110, 120, ['IN1', 'IN2', 'IN3', 'IN4', 'VCC', 'GND']),
  'wokwi-breadboard-mini': breadboard(17, 0), 'wokwi-breadboard-half': breadboard(30, 25), 'wokwi-breadboard': breadboard(63, 50),
  'wokwi-vcc': { width: 24, height: 24, pins: [{ name: 'VCC', x: 12, y: 22 }] }, 'wokwi-gnd': { width: 24, height: 24, pins: [{ name: 'GND', x: 12, y: 2 }] },
};
export const lcdGeometry = (attrs: Readonly<Record<string, string>> | undefined): PartGeometry => (attrs?.['pins'] === 'i2c' ? lcdByI2c : lcdByWires);
