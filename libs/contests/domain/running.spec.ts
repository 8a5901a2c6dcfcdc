import { spread } from './assignment.ts';
import { blinded, blindedAll } from './blind.ts';
import { checkList, missing } from './check-list.ts';
import { nextAppealState, nextEntryState, nextJudgeState, nextRoundState, roundStates, roundSteps, takesScores } from './lifecycles.ts';
import { groupAt } from './rules.ts';

describe('lifecycles', () => {
  it('say what can follow what, and nothing else', () => {
    const possible = roundStates.map((state) => [state, ...roundSteps.filter((step) => nextRoundState(state, step).ok)]);
    expect(possible).toEqual([['planned', 'open', 'start-judging'], ['open', 'start-judging'], ['judging', 'freeze', 'sign'], ['frozen', 'thaw', 'sign'], ['signed', 'publish'], ['published', 'reopen']]);
    expect(roundStates.filter(takesScores)).toEqual(['judging', 'frozen']);
    expect(nextJudgeState('invited', 'sign')).toMatchObject({ code: 'contest.not-now' });
    expect(nextJudgeState('signed', 'accept')).toMatchObject({ code: 'contest.signed' });
    expect(nextJudgeState('signed', 'sign')).toMatchObject({ value: 'signed' });
    expect(nextEntryState('withdrawn', 'hand-in').ok).toBe(false);
    expect(nextEntryState('draft', 'hand-in')).toMatchObject({ value: 'entered' });
    expect(nextAppealState('upheld', 'dismissed').ok).toBe(false);
  });
});

describe('spreading entries over judges', () => {
  const judges = Array.from({ length: 8 }, (_, at) => ({ id: `j${at}`, schoolId: at < 4 ? `s${at}` : null }));
  const entries = Array.from({ length: 40 }, (_, at) => ({ id: `e${at}`, schoolId: `s${at % 4}` }));
  it('gives each entry so many, none to the own school, and everybody about as much', () => {
    const tasks = spread(judges, entries, 3, [], []);
    for (const { id, schoolId } of entries) {
      const own = tasks.filter((task) => task.entryId === id);
      expect(new Set(own.map(({ judgeId }) => judgeId)).size).toBe(3);
      expect(own.some(({ judgeId }) => judges.find((judge) => judge.id === judgeId)?.schoolId === schoolId)).toBe(false);
    }
    const loads = judges.map(({ id }) => tasks.filter((task) => task.judgeId === id).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });
  it('keeps what was given, and fills the place of a declared conflict with somebody else', () => {
    const given = spread(judges, entries.slice(0, 1), 2, [], []);
    const [conflict] = given;
    if (!conflict) throw new Error('nothing given');
    const again = spread(judges, entries.slice(0, 1), 2, given.filter((task) => task !== conflict), [conflict]);
    expect(again).toHaveLength(1);
    expect(again[0]?.judgeId).not.toBe(conflict.judgeId);
  });
});

describe('blind judging', () => {
  it('takes names out of every text of an answer, and leaves the rest alone', () => {
    expect(blinded('// 张小禾 和 小禾 made this at 陇原县第三中学, ZHANG', ['张小禾', '陇原县第三中学', 'Zhang'])).toBe('// ■■■ 和 ■■ made this at ■■■■■■■, ■■■■■');
    expect(blindedAll({ code: ['int 李 = 1; // 李阳'], at: 3, none: null }, ['李阳'])).toEqual({ code: ['int 李 = 1; // ■■'], at: 3, none: null });
  });
});

describe('the check-list of an entry', () => {
  const whole = { work: true, parts: 3, videoSeconds: 90, photos: 2, authorised: true, logSteps: 4 };
  it.each([[{}, []], [{ videoSeconds: 59 }, ['video']], [{ videoSeconds: 181 }, ['video']], [{ videoSeconds: 180 }, []], [{ photos: 6 }, ['photos']], [{ authorised: false }, ['authorisation']], [{ work: false }, ['work', 'log']], [{ parts: 0 }, ['wiring']]])('with %j lacks %j', (change, lacking) => {
    expect(missing({ ...whole, ...change })).toEqual(lacking);
    expect(checkList({ ...whole, ...change }).filter(({ done }) => !done).map(({ item }) => item)).toEqual(lacking);
  });
});

it('ranks a school without a branch as a county of its own', () => { expect(groupAt('county', { schoolId: 's', branchId: null })).toBe('s'); });
