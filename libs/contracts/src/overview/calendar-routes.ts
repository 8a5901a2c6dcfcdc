import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { eventKinds } from '../events/light.ts';

const day = z.iso.date();
const branchParams = z.strictObject({ branchId: uuid });
const sort = z.enum(['class', ...eventKinds, 'contest', 'results', 'plan']);
export type CalendarSort = z.infer<typeof sort>;
/** Names nobody. What takes whole days has no times; `id` is the same whenever it is asked. */
const item = z.object({
  id: z.string(), sort, title: text, /** The school's name, or the branch's. */ place: text, on: day, until: day, startsAt: instant.nullable(), endsAt: instant.nullable(),
  /** Skipped, called off or still a draft; a moved class says so. */ state: z.enum(['planned', 'moved', 'off', 'draft']), note: z.string(), /** Where the asking person may go on. */ link: z.string().nullable(),
});
export type CalendarItem = z.infer<typeof item>;

export const calendarRoutes = {
  'calendar.mine': route({ summary: 'Branches whose shared calendar the asking person may read.', response: z.object({ branches: z.array(z.object({ id: uuid, name: text })) }), errors: [] }),
  'calendar.of-branch': route({
    summary: 'Classes, events, rounds of contests and planned activities of a branch, at most 62 days, else the next thirty: all of them for those who oversee it, for other staff their own school’s and what is for everybody. Names nobody.',
    params: branchParams, query: z.strictObject({ from: day.optional(), to: day.optional() }), response: z.object({ items: z.array(item) }), errors: ['resource.not-found', 'timetable.too-long'],
  }),
  'calendar.my-feed': route({ summary: 'Whether a private address of this calendar exists, and since when.', params: branchParams, response: z.object({ since: instant.nullable() }), errors: ['resource.not-found'] }),
  'calendar.open-feed': route({ summary: 'Makes a private address of this calendar; the one before stops working. It is shown only now.', params: branchParams, body: noContent, response: z.object({ path: z.string(), since: instant }), errors: ['resource.not-found'] }),
  'calendar.close-feed': route({ summary: 'The private address stops working.', params: branchParams, response: noContent, errors: ['resource.not-found'] }),
  'calendar.feed': route({
    summary: 'The shared calendar behind a private address (iCalendar), as its owner may see it today; whoever has the address may read it.', params: z.strictObject({ calendar: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }), response: z.string(), errors: ['resource.not-found'],
  }),
} as const;
