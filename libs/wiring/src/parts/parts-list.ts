import type { Diagram } from '@kindling/contracts';

/** One line of the list that a pupil takes to the cupboard. `value` is what is printed on the part or tells it from its like. */
export interface PartsLine { readonly type: string; readonly value: string; readonly count: number; readonly ids: readonly string[] }

const symbols = new Set(['wokwi-vcc', 'wokwi-gnd']);
const valueOf: Readonly<Record<string, string>> = { 'wokwi-resistor': 'value', 'wokwi-led': 'color', 'wokwi-pushbutton': 'color', 'kindling-neopixel-strip': 'pixels', 'wokwi-led-ring': 'pixels' };

/** Parts of a circuit, like with like, in the order in which they first appear. Supply signs are wires, not parts. */
export function partsList(diagram: Diagram): PartsLine[] {
  const lines = new Map<string, PartsLine>();
  for (const { id, type, attrs } of diagram.parts) {
    if (symbols.has(type)) continue;
    const value = attrs?.[valueOf[type] ?? ''] ?? '';
    const key = `${type}/${value}`;
    const before = lines.get(key) ?? { type, value, count: 0, ids: [] };
    lines.set(key, { ...before, count: before.count + 1, ids: [...before.ids, id] });
  }
  return [...lines.values()];
}
