import { turnAfter, turnMinutes } from './pair-turn.ts';

describe('whose hands are on the keyboard', () => {
  const minutes = (count: number) => turnAfter(count * 60);
  it('changes every seven minutes and begins with whoever is signed in', () => {
    expect([0, turnMinutes - 0.1, turnMinutes, 2 * turnMinutes - 0.1, 2 * turnMinutes].map((at) => minutes(at).at)).toEqual(['owner', 'owner', 'partner', 'partner', 'owner']);
  });
  it('says how long it still lasts, never nought', () => {
    expect([0, 6.5, 7, 9.2].map((at) => minutes(at).minutesLeft)).toEqual([7, 1, 7, 5]);
  });
  it('begins again for a clock that runs backwards', () => { expect(turnAfter(-500)).toEqual({ number: 0, at: 'owner', minutesLeft: turnMinutes }); });
});
