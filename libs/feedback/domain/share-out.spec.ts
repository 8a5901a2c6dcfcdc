import { seededRandom } from '@kindling/kernel';
import { shareOut } from './index.ts';

const authors = (count: number) => Array.from({ length: count }, (_, at) => ({ personId: `p${at}`, handInId: `h${at}` }));

it.each([2, 3, 4, 7, 24, 60])('gives each of %d two different works, never the own, and every work as many readers', (count) => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const shared = shareOut(authors(count), seededRandom(seed));
    if (!shared.ok) throw new Error(shared.code);
    const each = Math.min(2, count - 1);
    expect(shared.value).toHaveLength(count * each);
    expect(new Set(shared.value.map((share) => `${share.reviewerId} ${share.handInId}`)).size).toBe(count * each);
    expect(shared.value.filter((share) => share.reviewerId.slice(1) === share.handInId.slice(1))).toEqual([]);
    for (const { handInId } of authors(count)) expect(shared.value.filter((share) => share.handInId === handInId)).toHaveLength(each);
  }
});

it.each([0, 1])('needs two works, not %d', (count) => {
  expect(shareOut(authors(count), seededRandom(1))).toMatchObject({ ok: false, code: 'peer.too-few' });
});
