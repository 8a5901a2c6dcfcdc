import type { Lesson, OpenQuizItem, OpenStep, QuizItem, Step } from '@kindling/contracts';

/** A question without its key. */
function openItem(item: QuizItem): OpenQuizItem {
  const asked = { id: item.id, concept: item.concept, prompt: item.prompt, ...(item.picture ? { picture: item.picture } : {}), ...(item.code ? { code: item.code } : {}) };
  if (item.kind === 'choice') return { kind: 'choice', ...asked, choices: item.choices.map(({ id, text }) => ({ id, text })) };
  return { kind: 'numeric', ...asked, ...(item.unit ? { unit: item.unit } : {}) };
}

/** Lines in an order that tells nothing: by a hash of their text, the same for everybody. */
function shuffled<T extends { code: string; id: string }>(lines: readonly T[]): T[] {
  const mark = (text: string): number => [...text].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);
  return [...lines].sort((a, b) => mark(a.code + a.id) - mark(b.code + b.id));
}

/** What a pupil may see of a step before answering. */
export function openStep(step: Step): OpenStep {
  const base = { id: step.id, title: step.title, minutes: step.minutes, phase: step.phase };
  switch (step.kind) {
    case 'quiz': return { kind: 'quiz', ...base, items: step.items.map(openItem) };
    case 'theory': return { kind: 'theory', ...base, frames: step.frames };
    case 'predict': return { kind: 'predict', ...base, code: step.code, item: openItem(step.item) };
    case 'parsons': return { kind: 'parsons', ...base, prompt: step.prompt, concept: step.concept, lines: shuffled(step.lines).map(({ id, code }) => ({ id, code })) };
    case 'workbench': return { kind: 'workbench', ...base, body: step.body, exercise: step.exercise };
    case 'build': return { kind: 'build', ...base, body: step.body, exercise: step.exercise, parts: step.parts, selfTests: step.selfTests, ...(step.picture ? { picture: step.picture } : {}) };
  }
}

/** The step of a lesson in which an exercise is worked on, the graded one first. */
export const stepOfExercise = (lesson: Lesson, exerciseId: string): Step | null =>
  lesson.steps.find((step) => step.kind === 'workbench' && step.exercise === exerciseId) ?? null;
