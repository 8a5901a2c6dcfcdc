import type { Diagram } from '@kindling/contracts';

export interface WiringRow { readonly letter: string; readonly from: string; readonly to: string; readonly colour: string }
const shortNames: Readonly<Record<string, string>> = { 'wokwi-arduino-uno': 'Uno', 'wokwi-led': 'LED', 'wokwi-resistor': 'R', 'wokwi-pushbutton': 'SW' };

/** The same wires as a table; letters because a print has no colours. */
export function wiringTable(diagram: Diagram): WiringRow[] {
  const named = (end: string): string => {
    const [id = '', pin = ''] = end.split(':');
    const type = diagram.parts.find((part) => part.id === id)?.type ?? '';
    return type === 'wokwi-arduino-uno' ? `Uno ${pin}` : `${shortNames[type] ?? ''} ${id} · ${pin}`.trim();
  };
  return diagram.connections.map(([from, to, colour], index) => ({ letter: String.fromCharCode(65 + (index % 26)), from: named(from), to: named(to), colour }));
}
