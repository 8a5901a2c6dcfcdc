import type { Diagram, DiagramConnection } from '@kindling/contracts';
import { electricState } from './electric-state.ts';
import { measureOhms, netOfEnd } from './meter.ts';
import { brokenWire, resolveCircuit } from './resolve-circuit.ts';

const lamp = (over: { led?: Record<string, string>; button?: Record<string, string>; hints?: string[] } = {}): Diagram => ({
  version: 1,
  parts: [
    { id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'r1', type: 'wokwi-resistor', left: 0, top: 0, attrs: { value: '220' } },
    { id: 'led1', type: 'wokwi-led', left: 0, top: 0, attrs: { color: 'red', ...over.led } }, { id: 'btn1', type: 'wokwi-pushbutton', left: 0, top: 0, attrs: { ...over.button } },
  ],
  connections: ([['uno:13', 'r1:1'], ['r1:2', 'led1:A'], ['led1:C', 'uno:GND.1'], ['uno:2', 'btn1:1.l'], ['btn1:2.l', 'uno:GND.2']] as const)
    .map(([from, to], index): DiagramConnection => [from, to, 'green', index === 2 ? (over.hints ?? []) : []]),
});
const ohms = (diagram: Diagram, plus: string, minus: string) => measureOhms(resolveCircuit(diagram), plus, minus);
const volts = (diagram: Diagram, end: string): number | null => {
  const circuit = resolveCircuit(diagram);
  return electricState(circuit, { 13: 'high' }).meterVolts[netOfEnd(circuit, end)] ?? null;
};

describe('a multimeter', () => {
  it('reads a resistor, a wire, a light one way round, and nothing where nothing conducts', () => {
    expect(ohms(lamp(), 'r1:1', 'r1:2')).toEqual({ reads: 'ohms', ohms: 220 });
    expect(ohms(lamp(), 'led1:C', 'uno:GND.3')).toEqual({ reads: 'ohms', ohms: 0 });
    expect([ohms(lamp(), 'led1:A', 'led1:C').reads, ohms(lamp(), 'led1:C', 'led1:A').reads]).toEqual(['diode', 'open']);
    expect(ohms(lamp(), 'btn1:1.l', 'btn1:2.l')).toEqual({ reads: 'open' });
    expect(ohms(lamp(), 'r1:1', 'nobody:7')).toEqual({ reads: 'open' });
  });
  it('finds the torn wire, the dead light and the button that is stuck', () => {
    expect(ohms(lamp({ hints: [brokenWire] }), 'led1:C', 'uno:GND.1')).toEqual({ reads: 'open' });
    expect(ohms(lamp({ led: { broken: 'open' } }), 'led1:A', 'led1:C')).toEqual({ reads: 'open' });
    expect(ohms(lamp({ button: { broken: 'stuck' } }), 'btn1:1.l', 'btn1:2.l')).toEqual({ reads: 'ohms', ohms: 0 });
  });
  it('shows two volts over a light that shines, and the whole five before one that does not', () => {
    expect(volts(lamp(), 'r1:1')).toBe(5);
    expect(volts(lamp(), 'led1:A')).toBe(2);
    expect(volts(lamp(), 'led1:C')).toBe(0);
    expect(volts(lamp({ led: { broken: 'open' } }), 'led1:A')).toBe(5);
    expect(volts(lamp({ hints: [brokenWire] }), 'led1:C')).toBeNull();
  });
});
