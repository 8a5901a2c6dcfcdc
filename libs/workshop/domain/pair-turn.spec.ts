import { turnAfter, turnMinutes } from './pair-turn.ts';

describe('whose hands are on the keyboard', () => {
  const minutes = (count: number) => turnAfter(count * 60);
  it('changes every ten minutes and begins with whoever is signed in', () => {
    expect([0, turnMinutes - 0.1, turnMinutes, 2 * turnMinutes - 0.1, 2 * turnMinutes].map((at) => minutes(at).at)).toEqual(['owner', 'owner', 'partner', 'partner', 'owner']);
  });
  it('says how long it still lasts, never nought', () => {
    expect([0, 9.5, 10, 12.2].map((at) => minutes(at).minutesLeft)).toEqual([10, 1, 10, 8]);
  });
  it('begins again for a clock that runs backwards', () => { expect(turnAfter(-500)).toEqual({ number: 0, at: 'owner', minutesLeft: turnMinutes }); });
});
