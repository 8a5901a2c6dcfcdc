/** What each kind of part is to the electricity. Data, so that a new part is a new entry. */
export type PartKind =
  | { readonly kind: 'mcu'; readonly pins: readonly string[]; readonly joined: readonly (readonly string[])[] }
  | { readonly kind: 'led'; readonly pins: readonly string[] }
  | { readonly kind: 'resistor'; readonly pins: readonly string[] }
  | { readonly kind: 'button'; readonly pins: readonly string[]; readonly joined: readonly (readonly string[])[] };

const numbered = (from: number, to: number, prefix = ''): string[] => Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);

export const partKinds: Readonly<Record<string, PartKind>> = {
  'wokwi-arduino-uno': {
    kind: 'mcu', joined: [['GND.1', 'GND.2', 'GND.3']],
    pins: [...numbered(0, 13), ...numbered(0, 5, 'A'), '5V', '3.3V', 'GND.1', 'GND.2', 'GND.3', 'VIN', 'AREF', 'RESET', 'IOREF'],
  },
  'wokwi-led': { kind: 'led', pins: ['A', 'C'] },
  'wokwi-resistor': { kind: 'resistor', pins: ['1', '2'] },
  'wokwi-pushbutton': { kind: 'button', pins: ['1.l', '1.r', '2.l', '2.r'], joined: [['1.l', '1.r'], ['2.l', '2.r']] },
};

/** Digital and analog pins that a sketch can drive. */
export const drivablePins: readonly string[] = [...numbered(0, 13), ...numbered(0, 5, 'A')];

/** "220", "10k", "1M" to ohms; null when it is no number. */
export function ohmsOf(value: string | undefined): number | null {
  const match = /^\s*([\d.]+)\s*([kKmM]?)/.exec(value ?? '1000');
  if (!match) return null;
  const factor = { k: 1e3, m: 1e6 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  const ohms = Number(match[1]) * factor;
  return Number.isFinite(ohms) ? ohms : null;
}
