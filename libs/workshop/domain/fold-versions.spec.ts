import { foldVersions } from './fold-versions.ts';

const version = (id: string, second: number, deviceId = 'a') => ({ id, parentId: null, deviceId, savedAt: new Date(1_700_000_000_000 + second * 1000).toISOString() });
const shape = (...versions: ReturnType<typeof version>[]) => foldVersions(versions).map(({ newest, before }) => [newest.id, ...before.map((each) => each.id)]);

describe('the list of versions', () => {
  it('folds what one computer saved within two minutes under the newest', () => {
    expect(shape(version('d', 400), version('c', 300), version('b', 290), version('a', 0))).toEqual([['d', 'c', 'b'], ['a']]);
  });
  it('does not chain a whole evening into one line', () => {
    expect(shape(version('c', 200), version('b', 100), version('a', 0))).toEqual([['c', 'b'], ['a']]);
  });
  it('keeps computers apart', () => {
    expect(shape(version('c', 3), version('b', 2, 'other'), version('a', 1))).toEqual([['c'], ['b'], ['a']]);
  });
  it('is empty for nothing', () => { expect(foldVersions([])).toEqual([]); });
});
