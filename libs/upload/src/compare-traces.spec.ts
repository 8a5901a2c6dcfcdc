import { compareTraces } from './compare-traces.ts';

describe('board against simulation', () => {
  it('finds other numbers alike', () => {
    expect(compareTraces(['light 512', 'light 498'], ['light 10', 'light -3.5'])).toEqual({ verdict: 'alike', onlyBoard: [], onlySimulation: [] });
  });
  it('names what only one of them said, once for each kind', () => {
    expect(compareTraces(['light 512', 'error: no sensor', 'error: no sensor'], ['light 10', 'humidity 40'])).toEqual({ verdict: 'differs', onlyBoard: ['error: no sensor'], onlySimulation: ['humidity 40'] });
  });
  it('tells silence from difference', () => {
    expect(compareTraces(['', ' '], ['light 10']).verdict).toBe('board-silent');
    expect(compareTraces(['light 10'], []).verdict).toBe('simulation-silent');
  });
});
