import type { LessonDraft, Step } from '@kindling/contracts';
import { emptyDraft, lintDraft } from '../index.ts';

const both = (word: string) => ({ zh: word, en: word });
const half = { zh: '只有中文', en: '' };
const prep = { goal: both('g'), timing: both('t'), likelyErrors: [both('1'), both('2'), both('3')], askThis: both('a'), script: both('s') };
const withSteps = (...steps: Step[]): LessonDraft => ({ ...emptyDraft, lesson: { ...emptyDraft.lesson, goal: both('g'), prep, steps } });
const said = (draft: LessonDraft, pictures: string[] = []): string[] => lintDraft(draft, pictures).filter(({ severity }) => severity === 'error').map(({ code, stepId, at }) => [stepId ?? 'lesson', code, at].filter((word) => word !== '').join(' '));
const choices = (first: boolean, second: boolean) => [{ id: 'a', text: both('A'), correct: first, feedback: both('f') }, { id: 'b', text: both('B'), correct: second, feedback: both('f') }];
const quiz = (prompt: { zh: string; en: string }, first: boolean, second: boolean): Step => ({ kind: 'quiz', phase: 'exit', id: 'quiz', title: both('q'), minutes: 2, items: [{ kind: 'choice', id: 'q1', concept: 'idea', prompt, choices: choices(first, second) }] });
const theory = (alt: { zh: string; en: string }, body: { zh: string; en: string }): Step => ({ kind: 'theory', phase: 'theory', id: 'look', title: both('l'), minutes: 2, frames: [{ picture: { file: 'photo-1.webp', alt }, body }, { picture: { file: 'photo-1.webp', alt: both('alt') }, body: both('b') }] });

describe('what is said before publishing', () => {
  it('is nothing about a lesson that is whole', () => {
    expect(said(withSteps(quiz(both('p'), true, false), theory(both('alt'), both('body'))), ['photo-1.webp'])).toEqual([]);
  });
  it.each([
    ['a missing language', quiz(half, true, false), ['quiz missing-translation items.0.prompt']],
    ['an empty text', quiz({ zh: ' ', en: '' }, true, false), ['quiz empty-text items.0.prompt']],
    ['no right answer', quiz(both('p'), false, false), ['quiz no-right-answer items.0']],
    ['no description of a picture', theory({ zh: '', en: '' }, both('b')), ['look no-alt frames.0.picture.alt']],
    ['a picture without words', theory(both('a'), { zh: '', en: '' }), ['look no-text-twin frames.0.body']],
  ])('names %s and where it is', (_about, step, wanted) => { expect(said(withSteps(step), ['photo-1.webp'])).toEqual(wanted); });
  it('names what is empty, pictures and exercises that are not there, and one name for two things', () => {
    expect(said(withSteps())).toEqual(['lesson no-steps']);
    expect(said(withSteps(theory(both('a'), both('b'))))).toEqual(['look picture-missing']);
    expect(said(withSteps({ kind: 'workbench', phase: 'make', id: 'make', title: both('m'), minutes: 5, body: both('b'), exercise: 'gone' }))).toEqual(['make exercise-missing']);
    expect(said(withSteps(quiz(both('p'), true, false), quiz(both('p'), true, false)))).toContain('lesson same-id-twice');
    expect(said(withSteps({ kind: 'quiz', phase: 'exit', id: 'quiz', title: both('q'), minutes: 2, items: [] }))).toEqual(['quiz empty-step']);
  });
  it('asks of a film for captions in both languages and a twin, and minds less when the film itself is not here', () => {
    const frame = { picture: { file: 'photo-1.webp', alt: both('a') }, body: both('b') };
    const film = (frames: number, captions = { zh: 'c.vtt', en: 'c.vtt' }, name = 'f.mp4'): LessonDraft => withSteps({ kind: 'video', phase: 'theory', id: 'watch', title: both('w'), minutes: 2, seconds: 5, film: name, captions, frames: Array.from({ length: frames }, () => frame) });
    const withFilms = (draft: LessonDraft, films: string[]) => lintDraft(draft, ['photo-1.webp'], films).filter(({ stepId }) => stepId === 'watch').map(({ code, severity, at }) => `${severity} ${code} ${at}`.trim());
    expect(withFilms(film(2), ['f.mp4', 'c.vtt'])).toEqual([]);
    expect(withFilms(film(2, { zh: 'c.vtt', en: '' }), ['f.mp4', 'c.vtt'])).toEqual(['error no-captions captions.en']);
    expect(withFilms(film(1), ['f.mp4', 'c.vtt'])).toEqual(['error empty-step']);
    expect(withFilms(film(2), [])).toEqual(['advice film-missing']);
    expect(withFilms(film(2, undefined, ''), [])).toEqual(['error no-film']);
  });
  it('judges a kind that it does not know by its shape alone', () => {
    expect(said(withSteps({ kind: 'from-tomorrow', id: 'new', title: both('n'), minutes: 1 } as unknown as Step))).toEqual(['new not-whole']);
  });
});
