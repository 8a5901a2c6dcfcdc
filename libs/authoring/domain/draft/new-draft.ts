import type { Exercise, Lesson, LessonDraft } from '@kindling/contracts';

const blank = { zh: '', en: '' };
/** Two steps to begin with: something to read and something to answer. */
export const emptyDraft: LessonDraft = {
  lesson: {
    title: { zh: '新的一课', en: 'A new lesson' }, goal: blank, minutes: 45, concepts: [{ id: 'idea', name: { zh: '这一课的想法', en: 'the idea of this lesson' } }],
    prep: { goal: blank, timing: blank, likelyErrors: [blank, blank, blank], askThis: blank, script: blank }, steps: [],
  },
  exercises: [],
};

/** A lesson as it is learnt, to be written on. Its exercises keep their names inside the draft. */
export function draftOf({ title, goal, minutes, prep, concepts, steps }: Lesson, exercises: readonly Exercise[]): LessonDraft {
  const used = new Set(steps.flatMap((step) => ('exercise' in step ? [step.exercise] : [])));
  return { lesson: { title, goal, minutes, prep, concepts, steps }, exercises: exercises.filter(({ id }) => used.has(id)) };
}

/** Every file name that stands somewhere as a picture. */
export function picturesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'file' && typeof inner === 'string' && /\.(svg|webp)$/.test(inner) ? [inner] : picturesIn(inner)));
}
