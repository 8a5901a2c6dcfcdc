import type { Diagram, DiagramConnection } from '@kindling/contracts';
import { electricState } from './electric-state.ts';
import { inspectCircuit } from './inspect-circuit.ts';
import { partKinds } from './part-kinds.ts';
import { resolveCircuit } from './resolve-circuit.ts';
import { wiredTo } from './wired-as.ts';

const circuit = (parts: readonly (readonly [id: string, type: string, attrs?: Record<string, string>])[], wires: readonly (readonly [string, string])[]) => {
  const diagram: Diagram = {
    version: 1, parts: [['uno', 'wokwi-arduino-uno'] as const, ...parts].map(([id, type, attrs]) => ({ id, type, left: 0, top: 0, ...(attrs ? { attrs } : {}) })),
    connections: wires.map(([from, to]): DiagramConnection => [from, to, 'green', []]),
  };
  return resolveCircuit(diagram);
};
const codes = (...given: Parameters<typeof circuit>): string[] => inspectCircuit(circuit(...given)).map((finding) => finding.code);
const servo = [['s', 'wokwi-servo']] as const;

describe('the rules of wiring', () => {
  it.each([
    ['a servo with signal, 5 V and ground', servo, [['s:PWM', 'uno:9'], ['s:V+', 'uno:5V'], ['s:GND', 'uno:GND.2']], []],
    ['a part that shares no ground', servo, [['s:PWM', 'uno:9'], ['s:V+', 'uno:5V']], ['no-common-ground']],
    ['a part without its 5 V', servo, [['s:PWM', 'uno:9'], ['s:GND', 'uno:GND.1']], ['not-powered']],
    ['a motor straight on a pin', [['m', 'kindling-dc-motor']], [['m:1', 'uno:9'], ['m:2', 'uno:GND.1']], ['over-current']],
    ['two pins on one wire', [], [['uno:3', 'uno:4']], ['pin-conflict']],
    ['5 V on ground', [], [['uno:5V', 'uno:GND.1']], ['short-circuit']],
    ['a button between 5 V and ground', [['b', 'wokwi-pushbutton']], [['b:1.l', 'uno:5V'], ['b:2.l', 'uno:GND.1']], ['short-circuit']],
    ['a button with 10 kΩ to ground', [['b', 'wokwi-pushbutton'], ['r', 'wokwi-resistor', { value: '10k' }]], [['b:1.l', 'uno:5V'], ['b:2.l', 'uno:2'], ['uno:2', 'r:1'], ['r:2', 'uno:GND.1']], []],
    ['a button with one loose side', [['b', 'wokwi-pushbutton']], [['b:1.l', 'uno:2']], ['button-not-connected']],
    ['an RGB light of which two colours are used', [['l', 'wokwi-rgb-led'], ['r', 'wokwi-resistor', { value: '220' }], ['q', 'wokwi-resistor', { value: '220' }]],
      [['uno:9', 'r:1'], ['r:2', 'l:R'], ['uno:10', 'q:1'], ['q:2', 'l:G'], ['l:COM', 'uno:GND.1']], []],
    ['a digit without a resistor says it once', [['d', 'wokwi-7segment']], [['uno:2', 'd:A'], ['uno:3', 'd:B'], ['d:COM.1', 'uno:GND.1']], ['led-without-resistor']],
    ['an LED through a relay contact', [['k', 'wokwi-relay-module'], ['l', 'wokwi-led'], ['r', 'wokwi-resistor', { value: '220' }]],
      [['k:VCC', 'uno:5V'], ['k:GND', 'uno:GND.1'], ['k:IN', 'uno:7'], ['uno:5V', 'k:COM'], ['k:NO', 'r:1'], ['r:2', 'l:A'], ['l:C', 'uno:GND.1']], []],
    ['an LED on a breadboard, leg beside leg', [['l', 'wokwi-led'], ['r', 'wokwi-resistor', { value: '220' }], ['bb', 'wokwi-breadboard-mini']],
      [['uno:13', 'bb:1t.a'], ['bb:1t.e', 'r:1'], ['r:2', 'bb:5t.a'], ['bb:5t.c', 'l:A'], ['l:C', 'bb:9b.f'], ['bb:9b.j', 'uno:GND.1']], []],
  ] as const)('%s', (_name, parts, wires, wanted) => {
    expect(codes(parts, wires)).toEqual(wanted);
  });

  it('takes GND and VCC signs for wires to the board', () => {
    expect(wiredTo(circuit([...servo, ['g', 'wokwi-gnd'], ['v', 'wokwi-vcc']], [['s:PWM', 'uno:9'], ['s:V+', 'v:VCC'], ['s:GND', 'g:GND']]), 'kind:servo', 'PWM', '9')).toBe('right');
  });
  it('knows the other pin from the missing supply', () => {
    expect(wiredTo(circuit(servo, [['s:PWM', 'uno:10']]), 'kind:servo', 'PWM', '9')).toBe('other-pin');
    expect(wiredTo(circuit(servo, [['s:PWM', 'uno:9']]), 's', 'PWM', '9')).toBe('no-supply');
  });
  it('finds two outputs that fight on one net', () => {
    const fighting = circuit([], [['uno:3', 'uno:4']]);
    expect(electricState(fighting, { '3': 'high', '4': 'low' }).fights).toEqual([fighting.pinNet['3']]);
    expect(electricState(fighting, { '3': 'high', '4': 'open' }).fights).toEqual([]);
  });
  it('has no part with two pins of one name', () => {
    for (const { pins } of Object.values(partKinds)) expect(new Set(pins).size).toBe(pins.length);
  });
  it('resolves five thousand wires in a ring without hanging', () => {
    const ring = Array.from({ length: 5000 }, (_, index) => [`uno:${index % 14}`, `uno:${(index + 1) % 14}`] as const);
    expect(codes([], ring)).toContain('pin-conflict');
  });
});
