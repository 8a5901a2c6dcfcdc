import { z } from 'zod';
import { coursesRoutes } from '../courses/routes.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { route } from '../http/route.ts';
import { liveEvent } from '../live/events.ts';

const ms = z.number().min(0).max(7_200_000);
const waited = z.object({ name: z.string(), fromMs: ms, forMs: ms.nullable() });
const debrief = z.object({
  lastedMs: ms, pupils: z.number().int(), hands: z.array(waited), stuck: z.array(waited), steps: z.number().int(), polls: z.number().int(), votes: z.number().int(), said: z.number().int(), talkedMs: ms,
  /** Long enough to count on the training path. */ counts: z.boolean(),
});
export type RehearsalDebrief = z.infer<typeof debrief>;
const source = z.enum(['standard', 'recorded']);

export const rehearsalRoutes = {
  'rehearsals.lesson': route({ summary: 'The lesson that rehearsals are about unless a class that was held says another.', response: coursesRoutes['courses.lesson'].response, errors: ['resource.not-found'] }),
  'rehearsals.finish': route({
    summary: 'What came of a rehearsal, worked out from its log, which is not kept; the same id again is the same rehearsal.', params: z.strictObject({ rehearsalId: uuid }),
    body: z.strictObject({ lessonId: contentId, source, log: z.array(liveEvent).min(1).max(4000), looked: z.array(z.strictObject({ personId: uuid, atMs: ms })).max(500), talkedMs: ms }), response: debrief, errors: [],
  }),
  'rehearsals.mine': route({ summary: 'What came of the own rehearsals, newest first.', response: z.object({ rehearsals: z.array(z.object({ id: uuid, heldAt: instant, source, debrief })) }), errors: [] }),
} as const;
