import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

const liveClass = z.object({ id: uuid, classId: uuid, lessonId: contentId, lessonNumber: z.number(), lessonTitle: text, state: z.enum(['open', 'closed']), openedAt: instant, closedAt: instant.nullable(), tutorName: z.string() });
export type LiveClass = z.infer<typeof liveClass>;
const classParams = z.strictObject({ classId: uuid });
/** `present` is what counts: the teacher's word where there is one, or else the log's. */
export const attendanceRow = z.object({
  personId: uuid, name: z.string(), tile: z.number().int(), minutes: z.number(), share: z.number(), present: z.boolean(),
  correction: z.object({ present: z.boolean(), reason: z.string(), by: z.string(), at: instant }).nullable(),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

export const liveRoutes = {
  'live.open': route({ summary: "Opens tonight's class; one at a time for a class.", params: classParams, body: z.strictObject({ liveId: uuid, lessonId: contentId }), response: liveClass, errors: ['resource.not-found', 'live.already-open'] }),
  'live.now': route({ summary: 'The class that is open now, if any.', params: classParams, response: z.object({ live: liveClass.nullable() }), errors: ['resource.not-found'] }),
  'live.past': route({ summary: 'Classes held so far, newest first.', params: classParams, response: z.object({ classes: z.array(liveClass) }), errors: ['resource.not-found'] }),
  'live.class-attendance': route({
    summary: "Pupils × classes held: present means at least 70 % of the session, or the teacher's word.", params: classParams,
    response: z.object({
      className: z.string(), sessions: z.array(z.object({ liveId: uuid, openedAt: instant, minutes: z.number().int(), present: z.number().int() })),
      /** In the order of the sessions: `share` of the time by the log, 0 to 1; `here` is what counts; `corrected` where the teacher said so. `present`: how many of them. */
      rows: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int(), share: z.array(z.number()), here: z.array(z.boolean()), corrected: z.array(z.boolean()), present: z.number().int() })),
    }),
    errors: ['resource.not-found'],
  }),
  'live.attendance': route({
    summary: 'Who was there, from the log: present means at least 70 % of the session.', params: z.strictObject({ liveId: uuid }),
    response: z.object({ live: liveClass, minutes: z.number(), rows: z.array(attendanceRow) }), errors: ['resource.not-found'],
  }),
} as const;
