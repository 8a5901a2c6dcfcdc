import { headsOf } from './heads.ts';

it('keeps both ends of a fork and nothing that was built upon', () => {
  const revisions = [{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: 'a' }, { id: 'd', parentId: 'c' }];
  expect(headsOf(revisions).map((each) => each.id)).toEqual(['b', 'd']);
});
