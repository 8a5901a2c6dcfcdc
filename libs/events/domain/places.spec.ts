import { freePlaces, movingUp, stateFor, type Standing } from './places.ts';

const one = (id: string, state: Standing['state'], heads = 1): Standing => ({ id, state, heads });

describe('places of an event', () => {
  it('are taken by heads until there are none', () => {
    expect(stateFor(3, [one('a', 'coming', 2)], 1)).toBe('coming');
    expect(stateFor(3, [one('a', 'coming', 2)], 2)).toBe('waiting');
    expect(stateFor(3, [one('a', 'not-coming', 3)], 3)).toBe('coming');
  });
  it('never go to somebody who asks later than one who waits', () => {
    expect(stateFor(3, [one('a', 'coming', 2), one('b', 'waiting', 2)], 1)).toBe('waiting');
  });
  it('go on in order when some are given back, and stop at the first who does not fit', () => {
    const list = [one('a', 'not-coming', 2), one('b', 'coming'), one('c', 'waiting'), one('d', 'waiting', 2), one('e', 'waiting')];
    expect(movingUp(3, list)).toEqual(['c']);
    expect(movingUp(4, list)).toEqual(['c', 'd']);
    expect(movingUp(5, list)).toEqual(['c', 'd', 'e']);
    expect(movingUp(1, list)).toEqual([]);
  });
  it('are never fewer than none, also when places were taken away', () => { expect(freePlaces(1, [one('a', 'coming', 4)])).toBe(0); });
});
