import { seededRandom } from '@kindling/kernel';
import type { ContestRules } from './rules.ts';
import { mergeLogs, sheetsOf, type ScoreOperation } from './score-log.ts';
import { borderlinePairs, standings, type JudgedEntry, type RoundScores } from './standings.ts';

const steps = ['0', '1', '2', '3', '4'].map((step) => ({ zh: step, en: step }));
const criterion = (id: string) => ({ id, title: { zh: id, en: id }, steps });
const rules: ContestRules = { rubric: [criterion('idea'), criterion('build')], machineWeight: 20, normalise: 'none', border: 300, judgesPerEntry: 2 };
let clock = 0;
const score = (judgeId: string, entryId: string, cell: string, value: number | null, at = ++clock): ScoreOperation => ({ id: `${judgeId}-${entryId}-${cell}-${at}`, judgeId, entryId, cell, value, remark: null, clock: at });
const sheet = (judgeId: string, entryId: string, idea: number, build: number): ScoreOperation[] => [score(judgeId, entryId, 'idea', idea), score(judgeId, entryId, 'build', build)];
const entry = (id: string, passed = 0, schoolId = 's1', branchId: string | null = 'b1'): JudgedEntry => ({ id, schoolId, branchId, machine: { passed, total: 4 } });
const round = (more: Partial<RoundScores>): RoundScores => ({ level: 'city', slots: 0, rules, entries: [], log: [], comparisons: [], ...more });
const shown = (more: Partial<RoundScores>) => standings(round(more)).map(({ entryId, place, total, advances }) => [entryId, place, total, advances]);

describe('a score sheet', () => {
  it('is merged as a union: the last writing counts by clock and then by id, in any order, however often', () => {
    const [old, fresh] = [score('j', 'e', 'idea', 1, 5), { ...score('j', 'e', 'idea', 3, 6), id: 'z' }];
    const twin = { ...score('j', 'e', 'idea', 4, 6), id: 'a' };
    for (const logs of [[[old, fresh], [twin]], [[twin, old], [fresh, old]], [[fresh], [fresh, twin], [old]]]) {
      expect(mergeLogs(...logs)).toHaveLength(3);
      expect(sheetsOf(mergeLogs(...logs))[0]?.scores.get('idea')).toBe(3);
    }
    expect(sheetsOf([old, { ...old, id: 'gone', clock: 9, value: null }])[0]?.scores.size).toBe(0);
  });
});

describe('standings', () => {
  it('mix judges and machine as the rules weigh them, in hundredths', () => {
    expect(shown({ entries: [entry('a', 4), entry('b', 2)], log: [...sheet('j', 'a', 2, 2), ...sheet('j', 'b', 4, 4)] })).toEqual([['b', 1, 9000, false], ['a', 2, 6000, false]]);
  });
  it('count whole sheets only, and nothing that the rubric does not know', () => {
    const [a] = standings(round({ entries: [entry('a')], log: [...sheet('j', 'a', 4, 4), score('k', 'a', 'idea', 0), score('j', 'a', 'idea', 99), score('j', 'a', 'bribe', 4)] }));
    expect(a).toMatchObject({ sheets: 1, human: 10_000 });
  });
  it('let ties share a place, and both go on', () => {
    const log = ['a', 'b', 'c'].flatMap((id) => sheet('j', id, id === 'c' ? 1 : 3, 3));
    expect(shown({ slots: 1, rules: { ...rules, border: 0 }, entries: ['a', 'b', 'c'].map((id) => entry(id)), log })).toEqual([['a', 1, 6000, true], ['b', 1, 6000, true], ['c', 3, 4000, false]]);
  });
  it('rank within the school, the county, or all, by the level of the round', () => {
    const entries = [entry('a', 0, 's1', 'b1'), entry('b', 0, 's2', 'b1'), entry('c', 0, 's3', 'b2')];
    const log = entries.flatMap(({ id }, at) => sheet('j', id, at + 1, 1));
    const places = (level: RoundScores['level']) => Object.fromEntries(standings(round({ level, entries, log, slots: 1, rules: { ...rules, border: 0 } })).map(({ entryId, place }) => [entryId, place]));
    expect(places('school')).toEqual({ a: 1, b: 1, c: 1 });
    expect(places('county')).toEqual({ a: 2, b: 1, c: 1 });
    expect(places('city')).toEqual({ a: 3, b: 2, c: 1 });
  });
  it('send pairs that are too close at the cut to moderation, whose word then decides', () => {
    const rest = { slots: 2, rules: { ...rules, border: 1000 }, entries: ['a', 'b', 'c', 'd'].map((id) => entry(id)), log: [...sheet('j', 'a', 4, 4), ...sheet('j', 'b', 3, 3), ...sheet('j', 'c', 3, 2), ...sheet('j', 'd', 0, 0)] };
    expect(borderlinePairs(standings(round(rest)))).toEqual([['b', 'c']]);
    expect(shown({ ...rest, comparisons: [{ judgeId: 'j', better: 'c', worse: 'b' }] }).map(([id, place, , advances]) => [id, place, advances])).toEqual([['a', 1, true], ['c', 2, true], ['b', 3, false], ['d', 4, false]]);
    // Outside the border a comparison says nothing.
    expect(shown({ ...rest, comparisons: [{ judgeId: 'j', better: 'd', worse: 'a' }] }).map(([id]) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('call nothing too close that no judge has marked', () => {
    const rest = { slots: 1, rules: { ...rules, border: 1000 }, entries: [entry('a', 4), entry('b', 3), entry('c', 3)] };
    expect(borderlinePairs(standings(round(rest)))).toEqual([]);
    expect(borderlinePairs(standings(round({ ...rest, log: [...sheet('j', 'a', 2, 2), ...sheet('j', 'b', 2, 2)] })))).toEqual([['a', 'b']]);
  });
  it('are equal to the last digit in whatever order entries and operations come', () => {
    const random = seededRandom(7);
    const entries = Array.from({ length: 30 }, (_, at) => entry(`e${at}`, at % 5, `s${at % 4}`, `b${at % 2}`));
    const log = entries.flatMap(({ id }, at) => [0, 1, 2].flatMap((step) => sheet(`j${(at + step) % 5}`, id, Math.floor(random() * 5), Math.floor(random() * 5))));
    const base = standings(round({ level: 'county', slots: 4, rules: { ...rules, normalise: 'severity' }, entries, log }));
    for (let seed = 0; seed < 5; seed++) {
      const shuffle = <T>(all: readonly T[]): T[] => all.map((each) => ({ each, key: random() })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect(standings(round({ level: 'county', slots: 4, rules: { ...rules, normalise: 'severity' }, entries: shuffle(entries), log: shuffle([...log, ...log.slice(0, 40)]) }))).toEqual(base);
    }
  });
});
