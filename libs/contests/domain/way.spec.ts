import { wayOf, type WayRound } from './way.ts';

const line = (entryId: string, place: number, advances: boolean, group = 's1', sheets = 2) => ({ entryId, place, advances, group, sheets, total: 9000 - place, human: 9000, machine: 10_000, borderline: false });
const round = (id: string, level: WayRound['level'], state: WayRound['state'], results: WayRound['results']): WayRound => ({ id, level, state, results, publishedAt: state === 'published' ? new Date(0) : null });
const school = round('r1', 'school', 'published', [line('a', 1, true), line('b', 2, true), line('c', 3, false), line('d', 1, true, 's2'), line('e', 2, false, 's2', 0)]);
const said = (id: string, rounds: readonly WayRound[], entered = true) => wayOf({ id, entered }, rounds).map(({ level, standing }) => [level, standing && standing.place, standing && standing.of, standing && standing.award]);

describe('a team’s way through the rounds', () => {
  it('ends where it did not go on, and has the first three places of the last round as awards', () => {
    const city = round('r3', 'city', 'published', [line('a', 1, false, 'all'), line('b', 4, false, 'all'), line('d', 3, false, 'all')]);
    expect(said('a', [school, city])).toEqual([['school', 1, 3, 'goes-on'], ['city', 1, 3, 'first']]);
    expect(said('b', [school, city])[1]).toEqual(['city', 4, 3, null]);
    expect(said('d', [school, city])).toEqual([['school', 1, 2, 'goes-on'], ['city', 3, 3, 'third']]);
    expect(said('c', [school, city])).toEqual([['school', 3, 3, null]]);
    // Nobody judged it: a place, and no award.
    expect(said('e', [school])).toEqual([['school', 2, 2, null]]);
  });
  it('says where a team stands now without a word of what is not published', () => {
    for (const state of ['planned', 'open', 'judging', 'frozen', 'signed'] as const) {
      const county = round('r2', 'county', state, [line('a', 1, true, 'all')]);
      expect(said('a', [school, county])).toEqual([['school', 1, 3, 'goes-on'], ['county', null, null, null]]);
      expect(said('c', [school, county])).toHaveLength(1);
      expect(said('a', [county])).toEqual([['county', null, null, null]]);
      expect(said('a', [county], false)).toEqual([]);
    }
  });
  it('keeps its place in the order while an appeal has opened an earlier round again', () => {
    const [again, county] = [{ ...school, state: 'judging' as const }, round('r2', 'county', 'published', [line('a', 2, false, 'all')])];
    expect(said('a', [again, county])).toEqual([['school', null, null, null], ['county', 2, 1, 'second']]);
  });
});
