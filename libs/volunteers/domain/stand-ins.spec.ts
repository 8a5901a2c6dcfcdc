import type { StandIn } from '@kindling/contracts';
import { bestFirst } from './index.ts';

const who = (name: string, more: Partial<StandIn> = {}): StandIn => ({ personId: name, name, free: true, busyWith: null, knowsClass: false, minutesLately: 0, ...more });

it('who is free comes first, then who knows the class, then who has done least; who is busy comes last', () => {
  const sorted = bestFirst([who('busy', { busyWith: '八年级（1）班' }), who('not free', { free: false, knowsClass: true }), who('tired', { minutesLately: 300 }), who('rested', { minutesLately: 90 }), who('knows', { knowsClass: true, minutesLately: 900 })]);
  expect(sorted.map(({ name }) => name)).toEqual(['knows', 'rested', 'tired', 'not free', 'busy']);
});
