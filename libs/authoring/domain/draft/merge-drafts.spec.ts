import type { LessonDraft, Step } from '@kindling/contracts';
import { emptyDraft, mergeDrafts } from '../index.ts';

const both = (word: string) => ({ zh: word, en: word });
const step = (id: string, title = id): Step => ({ kind: 'workbench', phase: 'run', id, title: both(title), minutes: 1, body: both('b'), exercise: 'ex' });
const draft = (...steps: Step[]): LessonDraft => ({ ...emptyDraft, lesson: { ...emptyDraft.lesson, steps } });
const ids = ({ draft: merged }: { draft: LessonDraft }): string[] => merged.lesson.steps.map(({ id }) => id);
const titles = ({ draft: merged }: { draft: LessonDraft }): string[] => merged.lesson.steps.map(({ title }) => title.en);
const base = draft(step('a'), step('b'), step('c'));

describe('two people on one draft', () => {
  it('keep what each of them changed', () => {
    expect(titles(mergeDrafts(base, draft(step('a', 'mine'), step('b'), step('c')), draft(step('a'), step('b'), step('c', 'theirs'))))).toEqual(['mine', 'b', 'theirs']);
  });
  it('keep both where both changed the same step, and say so', () => {
    const merged = mergeDrafts(base, draft(step('a'), step('b', 'mine'), step('c')), draft(step('a'), step('b', 'theirs'), step('c')));
    expect([titles(merged), merged.doubled]).toEqual([['a', 'theirs', 'mine', 'c'], ['b-2']]);
  });
  it('keep what both added, where it was added', () => {
    expect(ids(mergeDrafts(base, draft(step('a'), step('mine'), step('b'), step('c')), draft(step('a'), step('b'), step('c'), step('theirs'))))).toEqual(['a', 'mine', 'b', 'c', 'theirs']);
  });
  it('let go what one took out, unless the other changed it', () => {
    expect(ids(mergeDrafts(base, draft(step('a'), step('c')), base))).toEqual(['a', 'c']);
    expect(titles(mergeDrafts(base, draft(step('a'), step('c')), draft(step('a'), step('b', 'theirs'), step('c'))))).toEqual(['a', 'theirs', 'c']);
  });
  it('take my order when only I moved something', () => {
    expect(ids(mergeDrafts(base, draft(step('c'), step('a'), step('b')), draft(step('a'), step('b', 'theirs'), step('c'))))).toEqual(['c', 'a', 'b']);
  });
  it('tell the head that both changed', () => {
    const titled = (title: string): LessonDraft => ({ ...base, lesson: { ...base.lesson, title: both(title) } });
    const merged = mergeDrafts(base, titled('mine'), titled('theirs'));
    expect([merged.draft.lesson.title.en, merged.clashes]).toEqual(['theirs', [{ field: 'title', mine: both('mine') }]]);
  });
});
