import { nextState } from './hand-in.ts';

describe('a hand-in', () => {
  it('is reviewed once', () => {
    expect(nextState('waiting', 'accept')).toEqual({ ok: true, value: 'accepted' });
    expect(nextState('waiting', 'ask-again')).toEqual({ ok: true, value: 'try-again' });
    expect(nextState('accepted', 'ask-again')).toMatchObject({ ok: false, code: 'hand-in.already-reviewed' });
  });
  it('gives way to the next round, whatever its state, and stays so', () => {
    for (const state of ['waiting', 'try-again', 'accepted'] as const) expect(nextState(state, 'hand-in-again')).toEqual({ ok: true, value: 'superseded' });
    expect(nextState('superseded', 'accept')).toMatchObject({ ok: false, code: 'hand-in.superseded' });
  });
});
