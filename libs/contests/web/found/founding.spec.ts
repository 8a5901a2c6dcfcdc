import { contestRules } from '@kindling/contracts';
import { addedCriterion, foundingOf, freshDraft, problemsOf, readSteps, stepsText, type FoundingDraft } from './founding.ts';

const draft = (change: Partial<FoundingDraft> = {}): FoundingDraft => ({ ...freshDraft, nameZh: '赛', briefZh: '做一盏灯', ...change });

describe('founding a contest', () => {
  it('reads steps of a criterion as they were written, in one language or two', () => {
    expect(readSteps('没做成 | not built\n\n能用\n')).toEqual([{ zh: '没做成', en: 'not built' }, { zh: '能用', en: '能用' }]);
    expect(readSteps(stepsText(readSteps('a | b\nc')))).toEqual(readSteps('a | b\nc'));
  });
  it('gives all but the last round the places that go on', () => {
    expect(foundingOf(draft({ ladder: 'ladder', slotsSchool: 2, slotsCounty: 4 }), 'id', ['s']).rounds).toEqual([{ level: 'school', slots: 2 }, { level: 'county', slots: 4 }, { level: 'city', slots: 0 }]);
    expect(foundingOf(draft({ ladder: 'two-steps' }), 'id', ['s']).rounds.map(({ slots }) => slots)).toEqual([3, 0]);
    expect(foundingOf(draft(), 'id', ['s']).rounds).toEqual([{ level: 'single', slots: 0 }]);
  });
  it('makes rules that the server takes, as they stand at first and with criteria of one’s own', () => {
    expect(contestRules.safeParse(foundingOf(draft(), 'id', ['s']).rules).success).toBe(true);
    const [, , , , own] = addedCriterion(freshDraft.rubric);
    const rubric = [...freshDraft.rubric, { ...own ?? freshDraft.rubric[0], zh: '合作', steps: '一个人做 | alone\n都动手了' }] as FoundingDraft['rubric'];
    const { rules } = foundingOf(draft({ rubric, border: 2.25, items: [] }), 'id', ['s']);
    expect(contestRules.safeParse(rules).success).toBe(true);
    expect([rules.border, rules.rubric.at(-1), rules.asks?.items]).toEqual([225, { id: 'c1', title: { zh: '合作', en: '合作' }, steps: [{ zh: '一个人做', en: 'alone' }, { zh: '都动手了', en: '都动手了' }] }, []]);
  });
  it.each<[Partial<FoundingDraft>, number, string[]]>([
    [{}, 2, []], [{ nameZh: ' ' }, 0, ['name', 'schools']], [{ rubric: [] }, 1, ['rubric']], [{ rubric: [{ id: 'a', zh: '创意', en: '', steps: '只有一步' }] }, 1, ['rubric']],
    [{ videoLeast: 200 }, 1, ['spans']], [{ videoLeast: 200, items: ['photos'] }, 1, []],
  ])('of %j with %d schools says %j', (change, schools, said) => { expect(problemsOf(draft(change), schools)).toEqual(said); });
});
