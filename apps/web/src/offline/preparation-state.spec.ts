import { withoutPart, type Preparation } from './preparation-state.ts';

describe('what is left to fetch', () => {
  const before: Preparation = { missingBytes: 30, bundles: [{ id: 'app', lesson: null, bytes: 50, missing: [{ address: '/a', bytes: 10 }, { address: '/b', bytes: 20 }] }] };
  it('shrinks with each part that came', () => {
    expect(withoutPart(before, 'app', '/a')).toEqual({ missingBytes: 20, bundles: [{ id: 'app', lesson: null, bytes: 50, missing: [{ address: '/b', bytes: 20 }] }] });
  });
  it('does not shrink twice for the same part', () => {
    expect(withoutPart(withoutPart(before, 'app', '/a'), 'app', '/a').missingBytes).toBe(20);
  });
});
