import type { Playback } from '@kindling/contracts';
import { at, brightness, partsAt } from './moment.ts';

const playback: Playback = {
  signals: [{ signal: 'led:red', edges: [[0, 0], [100, 1], [300, 0]] }, { signal: 'relay:k', edges: [[0, 0], [50, 1]] }, { signal: 'pin:13', edges: [[0, 1]] }],
  numbers: [{ part: 's', name: 'angle', samples: [[0, 90], [200, 45]] }], texts: [{ part: 'lcd', samples: [[0, ['', '']], [150, ['hot', '']]] }], lines: [[0, 3], [120, 7]],
};

describe('a moment of a failure', () => {
  it('shows what was in force, not what comes next', () => {
    expect([at(playback.lines, 119, 0), at(playback.lines, 120, 0), at([], 5, 9)]).toEqual([3, 7, 9]);
  });
  it('lights a part by its share of what an eye sees', () => {
    expect([50, 110, 200, 310, 400].map((ms) => brightness([[0, 0], [100, 1], [300, 0]], ms))).toEqual([0, 0.5, 1, 0.5, 0]);
  });
  it('puts every part in its place', () => {
    expect(partsAt(playback, 210)).toMatchObject({ leds: { red: 1 }, led13: 1, values: { k: { closed: 1 }, s: { angle: 45 } }, texts: { lcd: ['hot', ''] } });
    expect(partsAt(playback, 20)).toMatchObject({ leds: { red: 0 }, values: { k: { closed: 0 }, s: { angle: 90 } }, texts: { lcd: ['', ''] } });
  });
});
