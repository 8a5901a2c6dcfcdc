import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { hint, stepPhase } from '../content/lesson.ts';
import { picture } from '../content/quiz-item.ts';
import { blockWorkspace } from '../program/program.ts';
import { diagram } from '../program/diagram.ts';
import { pythonFile } from '../program/python-run.ts';

const stepKind = z.enum(['quiz', 'theory', 'predict', 'parsons', 'workbench', 'build', 'reading', 'discussion', 'survey', 'exit-question', 'video']);
const phase = stepPhase;
const stepMark = z.object({ id: contentId, kind: stepKind, phase, title: text, minutes: z.number(), exercise: contentId.nullable() });
export type StepMark = z.infer<typeof stepMark>;
const lessonMark = z.object({
  id: contentId, number: z.number().int(), title: text, goal: text, minutes: z.number(),
  /** Written at the school; the number of its newest version. */
  ownVersion: z.number().int().optional(),
  opening: z.discriminatedUnion('state', [z.object({ state: z.literal('open') }), z.object({ state: z.literal('opens'), at: instant }), z.object({ state: z.literal('closed') })]),
  steps: z.array(stepMark),
});
export type LessonMark = z.infer<typeof lessonMark>;

/** Questions as a pupil may see them: without the answers. */
const openChoice = z.object({ id: contentId, text });
const asked = { id: contentId, concept: contentId, prompt: text, picture: picture.optional(), code: z.string().optional() };
export const openQuizItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), ...asked, choices: z.array(openChoice) }),
  z.object({ kind: z.literal('multiple'), ...asked, choices: z.array(openChoice) }),
  z.object({ kind: z.literal('true-false'), ...asked }),
  z.object({ kind: z.literal('numeric'), ...asked, unit: text.optional() }),
  z.object({ kind: z.literal('short-text'), ...asked }),
  z.object({ kind: z.literal('ordering'), ...asked, entries: z.array(openChoice) }),
  z.object({ kind: z.literal('matching'), ...asked, left: z.array(openChoice), right: z.array(openChoice) }),
  z.object({ kind: z.literal('gaps'), ...asked, template: text, isCode: z.boolean(), gaps: z.array(z.object({ id: contentId, options: z.array(z.string()).optional() })) }),
  z.object({ kind: z.literal('line'), ...asked, code: z.string() }),
]);
export type OpenQuizItem = z.infer<typeof openQuizItem>;
const base = { id: contentId, title: text, minutes: z.number(), phase };
export const openStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quiz'), ...base, items: z.array(openQuizItem) }),
  z.object({ kind: z.literal('theory'), ...base, frames: z.array(z.object({ picture, body: text })) }),
  z.object({ kind: z.literal('predict'), ...base, code: z.string(), item: openQuizItem }),
  z.object({ kind: z.literal('parsons'), ...base, prompt: text, concept: contentId, lines: z.array(z.object({ id: contentId, code: z.string() })) }),
  z.object({ kind: z.literal('workbench'), ...base, body: text, exercise: contentId }),
  z.object({ kind: z.literal('build'), ...base, body: text, exercise: contentId, picture: picture.optional(), parts: z.array(z.object({ name: text, count: z.number() })), selfTests: z.array(text) }),
  z.object({ kind: z.literal('reading'), ...base, body: text, pictures: z.array(picture) }),
  z.object({ kind: z.literal('discussion'), ...base, prompt: text, picture: picture.optional() }),
  z.object({ kind: z.literal('survey'), ...base, body: text, questions: z.array(z.object({ id: contentId, prompt: text, choices: z.array(openChoice) })) }),
  z.object({ kind: z.literal('exit-question'), ...base, prompt: text, choices: z.array(openChoice).optional() }),
  z.object({ kind: z.literal('video'), ...base, seconds: z.number(), film: z.string(), captions: z.object({ zh: z.string(), en: z.string() }), frames: z.array(z.object({ picture, body: text })) }),
]);
export type OpenStep = z.infer<typeof openStep>;

/** `stepId`: the step of the lesson that opens this exercise. */
const openExercise = {
  id: contentId, lessonId: contentId, stepId: contentId.nullable(), title: text, task: text,
  checks: z.array(z.object({ id: contentId, title: text })), hintLevels: z.number().int(), contentVersion: z.string(),
};

const classLesson = z.strictObject({ classId: uuid, lessonId: contentId });

export const coursesRoutes = {
  'courses.outline': route({
    summary: "The class's course: lessons with their steps and whether they are open.", params: z.strictObject({ classId: uuid }),
    response: z.object({ course: z.object({ id: contentId, title: text, summary: text, /** Copies that browsers saved before there were units have none. */ units: z.array(z.object({ id: contentId, title: text, lessons: z.array(contentId) })).optional() }), lessons: z.array(lessonMark) }), errors: ['resource.not-found'],
  }),
  'courses.lesson': route({
    summary: 'One lesson to learn from; no answer key.', params: classLesson,
    response: z.object({ id: contentId, number: z.number(), title: text, goal: text, steps: z.array(openStep), contentVersion: z.string() }),
    errors: ['resource.not-found', 'lesson.not-open'],
  }),
  'courses.prep': route({
    summary: "The tutor's five-minute preparation sheet.", params: classLesson,
    response: z.object({ lessonId: contentId, number: z.number(), title: text, goal: text, timing: text, likelyErrors: z.array(text), askThis: text, script: text, minutes: z.number() }),
    errors: ['resource.not-found'],
  }),
  'courses.open-lesson': route({
    summary: 'Opens a lesson for a class from a date on, or closes it.', params: classLesson,
    body: z.strictObject({ opensAt: instant.nullable() }), response: noContent, errors: ['resource.not-found'],
  }),
  'courses.film': route({
    summary: 'A film of a lesson or its captions, in ranges.', params: z.strictObject({ lessonId: contentId, file: z.string().regex(/^[a-z0-9-]+(\.(zh|en))?\.(mp4|webm|vtt)$/) }),
    query: z.strictObject({ v: z.string().max(64).optional() }), response: z.string(), errors: ['resource.not-found'],
  }),
  'courses.picture': route({
    summary: 'A picture of a lesson, cached by version: a drawing (SVG) of the course, or one that the school brought (WebP).', params: z.strictObject({ lessonId: contentId, file: z.string().regex(/^[a-z0-9-]+\.(svg|webp)$/) }),
    query: z.strictObject({ v: z.string().max(64).optional() }), response: z.unknown(), errors: ['resource.not-found'],
  }),
  'exercises.exercise': route({
    summary: 'An exercise to work on; checks by title only.', params: z.strictObject({ exerciseId: contentId }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('circuit'), ...openExercise, toolbox: z.array(z.string()), starter: z.object({ blocks: blockWorkspace, diagram }), fault: z.object({ symptom: text }).nullable() }),
      z.object({ kind: z.literal('python'), ...openExercise, starter: z.object({ code: z.string() }), sampleInput: z.string(), files: z.array(pythonFile) }),
    ]),
    errors: ['resource.not-found', 'lesson.not-open'],
  }),
  'exercises.hint': route({
    summary: 'One rung of the hint ladder; levels in order, asking is recorded.',
    params: z.strictObject({ classId: uuid, exerciseId: contentId, level: z.coerce.number().int().min(1).max(4) }),
    response: hint, errors: ['resource.not-found', 'hint.too-early'],
  }),
  'exercises.wiring': route({
    summary: 'The reference diagram, for the wiring table at the bench.', params: z.strictObject({ exerciseId: contentId }),
    response: z.object({ diagram }),
    errors: ['resource.not-found', 'lesson.not-open'],
  }),
  'exercises.offline-parts': route({
    summary: 'What a computer needs to have each lesson without network: addresses with their bytes on the wire. Pupils see open lessons, staff also those planned.',
    params: z.strictObject({ classId: uuid }),
    response: z.object({ lessons: z.array(z.object({
      lessonId: contentId, number: z.number().int(), title: text, parts: z.array(z.object({ address: z.string(), bytes: z.number().int() })), exercises: z.array(contentId),
    })) }),
    errors: ['resource.not-found'],
  }),
} as const;
