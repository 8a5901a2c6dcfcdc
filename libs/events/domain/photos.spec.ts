import { mayBeShown } from './photos.ts';

describe('a photo', () => {
  it('is shown when nobody can be recognised, or when each family of those on it agrees', () => {
    expect(mayBeShown({ marking: 'nobody', people: 0, agreed: 0 }).ok).toBe(true);
    expect(mayBeShown({ marking: 'people', people: 3, agreed: 3 }).ok).toBe(true);
  });
  it('is not shown before somebody has looked, nor when one family has not said yes', () => {
    expect(mayBeShown({ marking: 'open', people: 0, agreed: 0 })).toMatchObject({ ok: false, code: 'photo.not-marked' });
    expect(mayBeShown({ marking: 'people', people: 3, agreed: 2 })).toMatchObject({ ok: false, code: 'photo.no-consent', params: { n: 1 } });
    expect(mayBeShown({ marking: 'people', people: 0, agreed: 0 }).ok).toBe(false);
  });
});
