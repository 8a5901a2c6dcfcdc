import { z } from 'zod';
import { instant, noContent, uuid } from '../http/ids.ts';
import { route } from '../http/route.ts';

const params = z.strictObject({ classId: uuid, seriesId: uuid, on: z.iso.date() });
const candidate = z.object({
  personId: uuid, name: z.string(), /** Said to be free on that weekday's evening. */ free: z.boolean(), /** What they teach at that time. */ busyWith: z.string().nullable(),
  /** Looks after the class already. */ knowsClass: z.boolean(), minutesLately: z.number().int(),
});
export type StandIn = z.infer<typeof candidate>;

export const standInRoutes = {
  'stand-ins.find': route({
    summary: 'Who could hold one session instead: tutors of the branches that work with the school, papers in order; the best first.', params, errors: ['resource.not-found', 'timetable.not-a-day'],
    response: z.object({ startsAt: instant, candidates: z.array(candidate) }),
  }),
  'stand-ins.ask': route({
    summary: 'Gives one session to one of them, who belongs to the class until a week later and is told.', params, body: z.strictObject({ personId: uuid }), response: noContent,
    errors: ['resource.not-found', 'timetable.not-a-day', 'stand-in.busy'],
  }),
} as const;
