import type { Diagram, DiagramConnection } from '@kindling/contracts';

/** Red stays 5 V and black stays GND; signals take turns among the rest. */
const signalColours = ['green', 'blue', 'orange', 'purple', 'gray'] as const;
export const wireColours: Readonly<Record<string, string>> = {
  red: '#B3261E', black: '#16242E', green: '#1D7A2E', blue: '#1F5FA8', orange: '#A4530F', purple: '#6B3FB5', gray: '#4A5A64', yellow: '#8A5A00', white: '#7C8790',
};
export const colourValue = (name: string): string => wireColours[name] ?? '#1D7A2E';

function colourFor(diagram: Diagram, from: string, to: string): string {
  const ends = [from, to].map((end) => end.split(':')[1] ?? '');
  if (ends.some((pin) => pin.startsWith('GND'))) return 'black';
  if (ends.some((pin) => pin === '5V' || pin === '3.3V')) return 'red';
  const used = diagram.connections.filter(([, , colour]) => colour !== 'black' && colour !== 'red').length;
  return signalColours[used % signalColours.length] ?? 'green';
}

const joins = ([a, b]: DiagramConnection, from: string, to: string): boolean => (a === from && b === to) || (a === to && b === from);

/** The same diagram when the wire is there already or would join a pin with itself. */
export function addWire(diagram: Diagram, from: string, to: string): Diagram {
  if (from === to || diagram.connections.some((wire) => joins(wire, from, to))) return diagram;
  return { ...diagram, connections: [...diagram.connections, [from, to, colourFor(diagram, from, to), []]] };
}
export const removeWire = (diagram: Diagram, index: number): Diagram =>
  ({ ...diagram, connections: diagram.connections.filter((_, at) => at !== index) });

/** The same wire from a new bag. */
export const newWire = (diagram: Diagram, index: number): Diagram =>
  ({ ...diagram, connections: diagram.connections.map(([from, to, colour, hints], at): DiagramConnection => [from, to, colour, at === index ? [] : hints]) });

export const movePart = (diagram: Diagram, partId: string, left: number, top: number): Diagram =>
  ({ ...diagram, parts: diagram.parts.map((part) => (part.id === partId ? { ...part, left: Math.round(left), top: Math.round(top) } : part)) });

/** Wires carry letters, because colours do not survive a black-and-white print. */
export const wireLetter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `${wireLetter(Math.floor(index / 26) - 1)}${wireLetter(index % 26)}`);
