import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { checkReport } from '../grading/report.ts';
import { work } from '../program/program.ts';

const attemptRow = z.object({ id: uuid, madeAt: instant, verdict: z.enum(['passed', 'failed']), passed: z.number().int(), of: z.number().int() });
export type AttemptRow = z.infer<typeof attemptRow>;
const attempt = attemptRow.extend({ classId: uuid, pupilId: uuid, pupilName: z.string(), exerciseId: contentId, exerciseTitle: text, work, report: checkReport });
export type StoredAttempt = z.infer<typeof attempt>;

/** For those who look after a class: every check a pupil asked for, as it was. */
export const attemptRoutes = {
  'workshop.attempts': route({
    summary: "A pupil's checks of one exercise, newest first.", params: z.strictObject({ classId: uuid, personId: uuid, exerciseId: contentId }),
    response: z.object({ pupilName: z.string(), exerciseTitle: text, attempts: z.array(attemptRow) }), errors: ['resource.not-found'],
  }),
  'workshop.attempt': route({
    summary: 'One check with its work and report.', params: z.strictObject({ classId: uuid, attemptId: uuid }), response: attempt, errors: ['resource.not-found'],
  }),
} as const;
