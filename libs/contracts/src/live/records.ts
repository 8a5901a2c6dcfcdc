import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { attendanceRow } from './routes.ts';

const liveParams = z.strictObject({ liveId: uuid });
const handOverText = z.string().trim().max(4000);

/** What the log tells whoever teaches next. */
const handOver = z.object({
  liveId: uuid, lessonId: contentId, lessonNumber: z.number(), lessonTitle: text, openedAt: instant, minutes: z.number(), tutorName: z.string(),
  steps: z.array(z.object({ lessonId: contentId, stepId: contentId, title: text.nullable() })),
  present: z.number().int(), of: z.number().int(), absent: z.array(z.string()),
  stuck: z.array(z.object({ name: z.string(), reason: z.string() })),
  polls: z.array(z.object({ question: z.string(), options: z.array(z.object({ option: z.string(), votes: z.number().int(), right: z.boolean() })) })),
  /** Empty: nobody has written one yet. */
  text: z.string(), by: z.string().nullable(), at: instant.nullable(),
});
export type HandOver = z.infer<typeof handOver>;

export const recordsRoutes = {
  'live.correct-attendance': route({
    summary: "The teacher's word over the log's, with a reason; both are kept.", params: z.strictObject({ liveId: uuid, personId: uuid }),
    body: z.strictObject({ present: z.boolean(), reason: z.string().trim().min(1).max(120) }), response: attendanceRow, errors: ['resource.not-found'],
  }),
  'live.hand-over': route({ summary: 'What a class came to, from its log, and what its tutor wrote for the next.', params: liveParams, response: handOver, errors: ['resource.not-found'] }),
  'live.write-hand-over': route({ summary: 'Writes the note for whoever teaches next.', params: liveParams, body: z.strictObject({ text: handOverText }), response: handOver, errors: ['resource.not-found'] }),
  'live.latest-hand-over': route({ summary: 'Of the newest class held, for whoever prepares the next.', params: z.strictObject({ classId: uuid }), response: z.object({ handOver: handOver.nullable() }), errors: ['resource.not-found'] }),
} as const;
