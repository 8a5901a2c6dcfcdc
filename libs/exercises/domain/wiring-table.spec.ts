import { wiringTable } from './index.ts';

it('names both ends of each wire and gives it a letter', () => {
  const diagram = { version: 1 as const, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'r1', type: 'wokwi-resistor', left: 0, top: 0 }], connections: [['uno:13', 'r1:1', 'green', []] as [string, string, string, string[]]] };
  expect(wiringTable(diagram)).toEqual([{ letter: 'A', from: 'Uno 13', to: 'R r1 · 1', colour: 'green' }]);
});
