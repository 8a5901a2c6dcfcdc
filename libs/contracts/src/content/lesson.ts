import { z } from 'zod';
import { text } from './text.ts';
import { blockWorkspace } from '../program/program.ts';
import { diagram } from '../program/diagram.ts';
import { diagnosis } from '../grading/diagnosis.ts';
import { check } from '../grading/scenario.ts';
import { pythonCheck } from '../grading/python-check.ts';
import { picture, quizItem } from './quiz-item.ts';
import { pythonFile, pythonInput } from '../program/python-run.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Where in the lesson's rhythm a step stands. */
export const stepPhase = z.enum(['recall', 'theory', 'predict', 'run', 'investigate', 'modify', 'make', 'diagnose', 'exit']);
const stepBase = { id, title: text, minutes: z.number().min(1).max(60) };
export const step = z.discriminatedUnion('kind', [
  /** Recall at the start, exit at the end. */
  z.strictObject({ kind: z.literal('quiz'), phase: z.enum(['recall', 'exit']), ...stepBase, items: z.array(quizItem).min(1) }),
  /** The still-picture twin of a film: frames, each a drawing and a paragraph; the film itself is optional. */
  z.strictObject({ kind: z.literal('theory'), phase: z.literal('theory'), ...stepBase, frames: z.array(z.strictObject({ picture, body: text })).min(2) }),
  /** Locked before Run: answered once, then revealed. */
  z.strictObject({ kind: z.literal('predict'), phase: z.literal('predict'), ...stepBase, code: z.string(), item: quizItem, reveal: text }),
  /** Order the lines; distractors are lines that stay out. `indent` is the depth shown. */
  z.strictObject({ kind: z.literal('parsons'), phase: z.enum(['investigate', 'modify']), ...stepBase, prompt: text, concept: id,
    lines: z.array(z.strictObject({ id, code: z.string(), indent: z.number().int().min(0).max(4), distractor: z.boolean().default(false), why: text.optional() })).min(3) }),
  /** Opens the workbench with an exercise. `run` is look-and-change without checks. */
  z.strictObject({ kind: z.literal('workbench'), phase: z.enum(['run', 'modify', 'make', 'diagnose']), ...stepBase, body: text, exercise: id }),
  /** At the bench: from/to/colour table from the exercise's reference diagram, and self-tests. */
  z.strictObject({ kind: z.literal('build'), phase: z.literal('make'), ...stepBase, body: text, exercise: id, picture: picture.optional(), parts: z.array(z.strictObject({ name: text, count: z.number().int() })), selfTests: z.array(text).min(2) }),
  /** A page to read, with drawings between its parts. */
  z.strictObject({ kind: z.literal('reading'), phase: stepPhase, ...stepBase, body: text, pictures: z.array(picture).max(4).default([]) }),
  /** One question for the class; whoever has written sees what the others wrote. */
  z.strictObject({ kind: z.literal('discussion'), phase: stepPhase, ...stepBase, prompt: text, picture: picture.optional() }),
  /** Kept without a name; results are shown from five answers on. */
  z.strictObject({ kind: z.literal('survey'), phase: stepPhase, ...stepBase, body: text,
    questions: z.array(z.strictObject({ id, prompt: text, choices: z.array(z.strictObject({ id, text })).min(2).max(6) })).min(1).max(6) }),
  /** One question on the way out, not judged: the teacher reads the answers. With `choices` one is picked, without it is written. */
  z.strictObject({ kind: z.literal('exit-question'), phase: z.literal('exit'), ...stepBase, prompt: text, choices: z.array(z.strictObject({ id, text })).min(2).max(6).optional() }),
  /** A film from the lesson's `films/` and its still twin, which stands alone on a thin line or without the file. Captions are WebVTT. */
  z.strictObject({ kind: z.literal('video'), phase: z.literal('theory'), ...stepBase, seconds: z.number().int().min(1).max(240),
    film: z.string().regex(/^[a-z0-9-]+\.(mp4|webm)$/), captions: z.strictObject({ zh: z.string().regex(/^[a-z0-9.-]+\.vtt$/), en: z.string().regex(/^[a-z0-9.-]+\.vtt$/) }),
    frames: z.array(z.strictObject({ picture, body: text })).min(2) }),
]);
export type Step = z.infer<typeof step>;

/** Hint ladder: 1 where to look, 2 the idea, 3 partly done, 4 a worked twin. `code` is shown with level 3 and 4. */
export const hint = z.strictObject({ level: z.number().int().min(1).max(4), body: text, code: z.string().optional() });

const exerciseBase = { id, title: text, task: text, hints: z.array(hint).max(4) };
/** A program for a board and the circuit around it. */
export const circuitExercise = z.strictObject({
  ...exerciseBase, kind: z.literal('circuit').optional(),
  /** Block types offered, in the order of the block catalogue's categories. */
  toolbox: z.array(z.string()).min(1),
  starter: z.strictObject({ blocks: blockWorkspace, diagram }),
  /** The starter hides a fault: what the pupil notices first. The truth is in a check of kind `diagnosis`. */
  fault: z.strictObject({ symptom: text }).optional(),
  /** Free play, such as "run and look": no checks, no hand-in. */
  checks: z.array(check),
  reference: z.strictObject({ code: z.string(), diagram, diagnosis: diagnosis.optional() }),
});
export type CircuitExercise = z.infer<typeof circuitExercise>;

/** A Python program that reads lines and prints lines. */
export const pythonExercise = z.strictObject({
  ...exerciseBase, kind: z.literal('python'),
  starter: z.strictObject({ code: z.string() }),
  /** Stands in the input box at first. */
  sampleInput: pythonInput.default(''),
  files: z.array(pythonFile).max(8).default([]),
  checks: z.array(pythonCheck),
  reference: z.strictObject({ code: z.string() }),
});
export type PythonExercise = z.infer<typeof pythonExercise>;

/** An exercise as authored, in `exercises/<id>.yaml`. Checks, hints and references stay on the server. */
export const exercise = z.discriminatedUnion('kind', [circuitExercise, pythonExercise]);
export type Exercise = z.infer<typeof exercise>;

export const lesson = z.strictObject({
  id, number: z.number().int().min(1), title: text, goal: text, minutes: z.number(),
  /** A visitor without a class may try its exercises; nothing is stored. */
  visitors: z.boolean().default(false),
  concepts: z.array(z.strictObject({ id, name: text })).min(1),
  steps: z.array(step).min(4),
  prep: z.strictObject({ goal: text, timing: text, likelyErrors: z.array(text).length(3), askThis: text, script: text }),
});
export type Lesson = z.infer<typeof lesson>;

export const courseUnit = z.strictObject({ id, title: text, lessons: z.array(id).min(1) });
export const course = z.strictObject({
  id, title: text, summary: text, lessons: z.array(id).min(1),
  /** Lessons that belong together. A course may do without; a lesson stands in one of them at most. */
  units: z.array(courseUnit).optional(),
}).refine(({ lessons, units = [] }) => { const named = units.flatMap((unit) => unit.lessons); return named.every((each) => lessons.includes(each)) && new Set(named).size === named.length; }, { path: ['units'], message: 'names a lesson twice, or one that is not in the course' });
export type Course = z.infer<typeof course>;
