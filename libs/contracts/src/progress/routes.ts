import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

/** How far a pupil is with one step. `first-try` passed on the first Check; `stuck` and `help` need a grown-up. */
export const stepState = z.enum(['none', 'started', 'done', 'first-try', 'stuck', 'help']);
export type StepState = z.infer<typeof stepState>;
/** Why a pupil counts as stuck; shown under the number. */
export const stuckReason = z.enum(['same-check-three-times', 'same-compile-error-three-times', 'no-new-check-for-eight-minutes', 'thirteen-tries', 'hand-raised']);
export type StuckReason = z.infer<typeof stuckReason>;
const cell = z.object({ stepId: contentId, state: stepState, attempts: z.number().int(), minutes: z.number(), stuckBecause: stuckReason.nullable(), handInId: uuid.nullable(), at: instant.nullable(),
  /** The check that failed again and again. */
  stuckOn: text.nullable() });
export type GridCell = z.infer<typeof cell>;

const stuckGroup = z.object({ stepId: contentId, reason: stuckReason, check: text.nullable(), pupilIds: z.array(uuid) });
export type StuckGroup = z.infer<typeof stuckGroup>;

/** What a pupil sends as an answer, by the kind of step. */
export const stepAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), itemId: contentId, choiceId: contentId }),
  z.strictObject({ kind: z.literal('numeric'), itemId: contentId, value: z.number() }),
  z.strictObject({ kind: z.literal('multiple'), itemId: contentId, choiceIds: z.array(contentId).max(6) }),
  z.strictObject({ kind: z.literal('true-false'), itemId: contentId, value: z.boolean() }),
  z.strictObject({ kind: z.literal('short-text'), itemId: contentId, value: z.string().max(200) }),
  z.strictObject({ kind: z.literal('ordering'), itemId: contentId, order: z.array(contentId).max(8) }),
  z.strictObject({ kind: z.literal('matching'), itemId: contentId, pairs: z.array(z.strictObject({ left: contentId, right: contentId })).max(6) }),
  z.strictObject({ kind: z.literal('gaps'), itemId: contentId, values: z.array(z.strictObject({ gap: contentId, value: z.string().max(80) })).max(6) }),
  z.strictObject({ kind: z.literal('line'), itemId: contentId, line: z.number().int().min(1).max(500) }),
  /** What a pupil wrote or picked where nothing is judged: a discussion or an exit question. */
  z.strictObject({ kind: z.literal('said'), itemId: contentId, value: z.string().trim().min(1).max(280) }),
  z.strictObject({ kind: z.literal('parsons'), order: z.array(z.strictObject({ lineId: contentId, indent: z.number().int().min(0).max(4) })).max(30) }),
]);
export type StepAnswer = z.infer<typeof stepAnswer>;
/** What is said about one part of an answer: a chosen one, a pair, a gap. */
const verdictPart = z.object({ id: contentId, correct: z.boolean(), feedback: text.nullable() });
/** The verdict with its explanation. Where an order is asked for, `wrongFrom` is the first place that is not right. */
export const answerVerdict = z.object({ correct: z.boolean(), parts: z.array(verdictPart).optional(), feedback: text.nullable(), wrongFrom: z.number().int().nullable(), reveal: text.nullable(), stepDone: z.boolean() });
export type AnswerVerdict = z.infer<typeof answerVerdict>;

export const progressRoutes = {
  'progress.mine': route({
    summary: "The pupil's own path through the course and where to go on.", params: z.strictObject({ classId: uuid }),
    response: z.object({
      steps: z.array(z.object({ lessonId: contentId, stepId: contentId, state: stepState, attempts: z.number().int(), answers: z.array(z.object({ answer: stepAnswer, verdict: answerVerdict })) })),
      /** null when every open step is done. */
      next: z.object({ lessonId: contentId, stepId: contentId }).nullable(),
    }),
    errors: ['resource.not-found'],
  }),
  'progress.answer': route({
    summary: 'Answers a question; the first answer to a prediction is final.', params: z.strictObject({ classId: uuid, lessonId: contentId, stepId: contentId }),
    body: z.strictObject({ answerId: uuid, answer: stepAnswer }), response: answerVerdict,
    errors: ['resource.not-found', 'resource.conflict', 'request.malformed', 'lesson.not-open', 'quiz.already-answered'],
  }),
  'progress.class-grid': route({
    summary: 'Pupils × steps of one lesson.', params: z.strictObject({ classId: uuid, lessonId: contentId }),
    response: z.object({
      lesson: z.object({ id: contentId, number: z.number(), title: text }),
      steps: z.array(z.object({ id: contentId, title: text, kind: z.string(), exercise: contentId.nullable(), hintLevels: z.number().int() })),
      rows: z.array(z.object({ pupilId: uuid, name: z.string(), tile: z.number().int(), cells: z.array(cell) })),
      /** Pupils whom the same thing holds up; two or more. */
      groups: z.array(stuckGroup), asOf: instant,
    }),
    errors: ['resource.not-found'],
  }),
} as const;
