import type { Lesson, OpenStep, Step } from '@kindling/contracts';
import { mixed, openItem } from './open-item.ts';

/** What a pupil may see of a step before answering. */
export function openStep(step: Step): OpenStep {
  const base = { id: step.id, title: step.title, minutes: step.minutes, phase: step.phase };
  switch (step.kind) {
    case 'quiz': return { kind: 'quiz', ...base, items: step.items.map(openItem) };
    case 'theory': return { kind: 'theory', ...base, frames: step.frames };
    case 'predict': return { kind: 'predict', ...base, code: step.code, item: openItem(step.item) };
    case 'parsons': return { kind: 'parsons', ...base, prompt: step.prompt, concept: step.concept, lines: mixed(step.lines, (line) => line.code + line.id).map(({ id, code }) => ({ id, code })) };
    case 'workbench': return { kind: 'workbench', ...base, body: step.body, exercise: step.exercise };
    case 'build': return { kind: 'build', ...base, body: step.body, exercise: step.exercise, parts: step.parts, selfTests: step.selfTests, ...(step.picture ? { picture: step.picture } : {}) };
    default: return openTold(step, base);
  }
}

type Told = Extract<Step, { kind: 'reading' | 'discussion' | 'survey' | 'exit-question' | 'video' }>;
/** Steps without a right answer. */
function openTold(step: Told, base: Pick<OpenStep, 'id' | 'title' | 'minutes' | 'phase'>): OpenStep {
  switch (step.kind) {
    case 'reading': return { kind: 'reading', ...base, body: step.body, pictures: step.pictures };
    case 'discussion': return { kind: 'discussion', ...base, prompt: step.prompt, ...(step.picture ? { picture: step.picture } : {}) };
    case 'survey': return { kind: 'survey', ...base, body: step.body, questions: step.questions };
    case 'exit-question': return { kind: 'exit-question', ...base, prompt: step.prompt, ...(step.choices ? { choices: step.choices } : {}) };
    case 'video': return { kind: 'video', ...base, seconds: step.seconds, film: step.film, captions: step.captions, frames: step.frames };
  }
}

/** The step of a lesson in which an exercise is worked on, the graded one first. */
export const stepOfExercise = (lesson: Lesson, exerciseId: string): Step | null =>
  lesson.steps.find((step) => step.kind === 'workbench' && step.exercise === exerciseId) ?? null;
