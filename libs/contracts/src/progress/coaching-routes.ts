import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { hint } from '../content/lesson.ts';
import { text } from '../content/text.ts';
import { stuckReason } from './routes.ts';

const inClass = z.strictObject({ classId: uuid });
const pupil = { pupilId: uuid, name: z.string(), tile: z.number().int() };

/** Why a grown-up should look after a pupil; each with the number that the sentence says. Never one mixed score. */
export const concern = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('no-work-for-days'), days: z.number().int() }),
  z.object({ rule: z.literal('never-worked'), openDays: z.number().int() }),
  z.object({ rule: z.literal('stuck-now'), steps: z.number().int(), days: z.number().int() }),
  z.object({ rule: z.literal('behind-class'), finished: z.number().int(), half: z.number().int() }),
]);
export type Concern = z.infer<typeof concern>;

/** One pupil and one lesson: how many of its steps are done, and how many wait for help. */
const lessonCell = z.object({ lessonId: contentId, done: z.number().int(), of: z.number().int(), firstTry: z.number().int(), needHelp: z.number().int(), started: z.boolean(), minutes: z.number().int() });
export type LessonCell = z.infer<typeof lessonCell>;

export const mastery = z.enum(['none', 'begun', 'nearly', 'mastered']);
export type Mastery = z.infer<typeof mastery>;
const conceptCell = z.object({ conceptId: contentId, state: mastery, right: z.number().int(), of: z.number().int() });

/** What happened, in the order it happened. */
const moment = z.object({
  at: instant, kind: z.enum(['answered', 'checked', 'compile-failed', 'handed-in', 'hint-taken', 'finished', 'stuck', 'unstuck', 'reviewed', 'hand-raised']),
  lessonNumber: z.number().int().nullable(), stepTitle: text.nullable(), exerciseId: contentId.nullable(), attemptId: uuid.nullable(), handInId: uuid.nullable(),
  /** Passed, right, accepted; null where nothing was judged. */
  good: z.boolean().nullable(), reason: stuckReason.nullable(), level: z.number().int().nullable(), passed: z.number().int().nullable(), of: z.number().int().nullable(),
});
export type Moment = z.infer<typeof moment>;

export const assignmentKind = z.enum(['hint', 'revisit']);
const note = z.string().trim().max(300);
const mine = z.object({
  id: uuid, kind: assignmentKind, lessonId: contentId, stepId: contentId, lessonNumber: z.number().int(), stepTitle: text, exerciseId: contentId.nullable(),
  note: z.string(), from: z.string(), at: instant, hint: hint.nullable(),
});
export type MyAssignment = z.infer<typeof mine>;

export const coachingRoutes = {
  'progress.class-lessons': route({
    summary: 'Pupils × lessons, and who needs a grown-up by plain rules.', params: inClass,
    response: z.object({
      lessons: z.array(z.object({ id: contentId, number: z.number().int(), title: text, open: z.boolean() })),
      rows: z.array(z.object({ ...pupil, lastWorkAt: instant.nullable(), cells: z.array(lessonCell), concerns: z.array(concern) })), asOf: instant,
    }),
    errors: ['resource.not-found'],
  }),
  'progress.class-concepts': route({
    summary: 'Pupils × concepts: mastered means two of the last three answers right, one of them at least seven days after the first.', params: inClass,
    response: z.object({
      concepts: z.array(z.object({ id: contentId, name: text, lessonNumber: z.number().int() })),
      rows: z.array(z.object({ ...pupil, cells: z.array(conceptCell) })), asOf: instant,
    }),
    errors: ['resource.not-found'],
  }),
  'progress.pupil': route({
    summary: "One pupil's time line in the class, newest first, and concepts.", params: z.strictObject({ classId: uuid, personId: uuid }),
    response: z.object({ ...pupil, lastWorkAt: instant.nullable(), concepts: z.array(conceptCell.extend({ name: text })), moments: z.array(moment), concerns: z.array(concern) }),
    errors: ['resource.not-found'],
  }),
  'progress.assign': route({
    summary: 'Gives pupils a hint for a step, or asks them to do it once more. The same id again changes nothing.', params: inClass,
    body: z.strictObject({ assignmentId: uuid, lessonId: contentId, stepId: contentId, pupilIds: z.array(uuid).min(1).max(200), kind: assignmentKind, hintLevel: z.number().int().min(1).max(4).nullable(), note }),
    response: noContent, errors: ['resource.not-found', 'resource.conflict', 'lesson.not-open'],
  }),
  'progress.my-assignments': route({
    summary: 'What a grown-up gave the pupil to do and is not done yet.', params: inClass, response: z.object({ assignments: z.array(mine) }), errors: ['resource.not-found'],
  }),
  'progress.assignment-seen': route({
    summary: 'The pupil has read a hint; a revisit ends by itself when the step is done again.', params: z.strictObject({ classId: uuid, assignmentId: uuid }),
    response: noContent, errors: ['resource.not-found'],
  }),
} as const;
