import type { Diagram, PartCounts } from '@kindling/contracts';

/** What a resistor is ordered by: 10000 and 10k are the same drawer. */
const resistance = (value: string): string => {
  const ohms = Number(value);
  return Number.isFinite(ohms) && ohms >= 1000 ? `${ohms / 1000}k` : value;
};
const inNoKit = new Set(['wokwi-vcc', 'wokwi-gnd', 'wokwi-breadboard', 'wokwi-breadboard-half', 'wokwi-breadboard-mini']);

/** The drawer a part of a circuit comes from, or null for what every table has. A LED's colour may be any. */
export function drawerOf({ type, attrs }: Diagram['parts'][number]): string | null {
  if (inNoKit.has(type)) return null;
  return type === 'wokwi-resistor' ? `${type}/${resistance(attrs?.['value'] ?? '220')}` : type;
}

/** The most of each kind that one of the circuits needs: they are built one after the other. */
export function needsOf(diagrams: readonly Diagram[]): PartCounts {
  const needs: PartCounts = {};
  for (const { parts } of diagrams) {
    const here: PartCounts = {};
    for (const part of parts) {
      const drawer = drawerOf(part);
      if (drawer) here[drawer] = (here[drawer] ?? 0) + 1;
    }
    for (const [drawer, count] of Object.entries(here)) needs[drawer] = Math.max(needs[drawer] ?? 0, count);
  }
  return needs;
}

/** The club's kit for two pupils, 5 V only; enough for the twelve lessons. */
export const standardContents: PartCounts = {
  'wokwi-arduino-uno': 1, 'wokwi-led': 6, 'wokwi-resistor/220': 6, 'wokwi-resistor/10k': 4, 'wokwi-pushbutton': 2, 'wokwi-potentiometer': 1, 'kindling-ldr': 1,
  'wokwi-buzzer': 1, 'wokwi-servo': 1, 'wokwi-hc-sr04': 1, 'kindling-dht11': 1, 'kindling-soil-probe': 1, 'wokwi-relay-module': 1,
};

/** What may stand in for a part so that the program stays the same: another thing to turn, press or see. */
export const standIns: Readonly<Record<string, readonly string[]>> = {
  'kindling-ldr': ['wokwi-potentiometer', 'wokwi-ntc-temperature-sensor'],
  'kindling-soil-probe': ['wokwi-potentiometer', 'kindling-ldr'],
  'wokwi-ntc-temperature-sensor': ['wokwi-potentiometer', 'kindling-ldr'],
  'wokwi-potentiometer': ['kindling-ldr', 'kindling-soil-probe'],
  'kindling-dht11': ['wokwi-dht22'], 'wokwi-dht22': ['kindling-dht11'],
  'wokwi-relay-module': ['wokwi-led'], 'wokwi-pushbutton': ['wokwi-slide-switch'], 'wokwi-slide-switch': ['wokwi-pushbutton'],
  'wokwi-resistor/220': ['wokwi-resistor/330', 'wokwi-resistor/1k'], 'wokwi-arduino-uno': ['wokwi-arduino-nano'],
};
