import type { Diagram } from '@kindling/contracts';
import { partsList } from './parts-list.ts';

const part = (id: string, type: string, attrs?: Record<string, string>) => ({ id, type, left: 0, top: 0, ...(attrs ? { attrs } : {}) });

it('counts like with like by value, and leaves supply signs out', () => {
  const diagram: Diagram = {
    version: 1, connections: [],
    parts: [part('uno', 'wokwi-arduino-uno'), part('r1', 'wokwi-resistor', { value: '220' }), part('r2', 'wokwi-resistor', { value: '10k' }), part('r3', 'wokwi-resistor', { value: '220' }), part('led1', 'wokwi-led', { color: 'red' }), part('g', 'wokwi-gnd')],
  };
  expect(partsList(diagram)).toEqual([
    { type: 'wokwi-arduino-uno', value: '', count: 1, ids: ['uno'] }, { type: 'wokwi-resistor', value: '220', count: 2, ids: ['r1', 'r3'] },
    { type: 'wokwi-resistor', value: '10k', count: 1, ids: ['r2'] }, { type: 'wokwi-led', value: 'red', count: 1, ids: ['led1'] },
  ]);
});
