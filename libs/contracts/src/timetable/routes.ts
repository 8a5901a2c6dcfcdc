import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';

/** A real day of China's calendar, and a time of its clock. */
const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const classParams = z.strictObject({ classId: uuid });
const seriesParams = z.strictObject({ classId: uuid, seriesId: uuid });
const plan = { weekday: z.number().int().min(1).max(7), time, minutes: z.number().int().min(10).max(240), startsOn: day, endsOn: day, tutorId: uuid };
const series = z.object({ id: uuid, ...plan, tutorName: z.string() });
export type TimetableSeries = z.infer<typeof series>;
/** `on` is the day as the series has it, also when it was moved. `skipped` says why it is not held. */
const session = z.object({
  seriesId: uuid, classId: uuid, className: z.string(), on: day, startsAt: instant, endsAt: instant, tutorId: uuid, tutorName: z.string(), substitute: z.boolean(), moved: z.boolean(), skipped: z.string().nullable(),
});
export type TimetableSession = z.infer<typeof session>;
const reason = z.string().trim().min(1).max(60);
const dayChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('skip'), reason, until: day.optional() }),
  z.strictObject({ do: z.literal('move'), day, time }),
  z.strictObject({ do: z.literal('substitute'), tutorId: uuid }),
  /** As the series has it. */
  z.strictObject({ do: z.literal('restore') }),
]);
export type DayChange = z.infer<typeof dayChange>;

export const timetableRoutes = {
  'timetable.of-class': route({
    summary: "A class's series and its sessions from four weeks ago to the end; who may teach.", params: classParams,
    response: z.object({ series: z.array(series), sessions: z.array(session), staff: z.array(z.object({ id: uuid, name: z.string() })) }), errors: ['resource.not-found'],
  }),
  'timetable.add-series': route({
    summary: 'Plans a class every week; the same id again changes it.', params: classParams, body: z.strictObject({ seriesId: uuid, ...plan }), response: series,
    errors: ['resource.not-found', 'resource.conflict', 'timetable.ends-before-start', 'timetable.too-long', 'timetable.never', 'timetable.not-staff'],
  }),
  'timetable.remove-series': route({ summary: 'Takes a series away with everything that was different on its days.', params: seriesParams, response: noContent, errors: ['resource.not-found'] }),
  'timetable.change-day': route({
    summary: 'Skips a day (or all until another), moves it, gives it to somebody else, or sets it right again.', params: z.strictObject({ classId: uuid, seriesId: uuid, on: day }), body: dayChange, response: noContent,
    errors: ['resource.not-found', 'timetable.not-a-day', 'timetable.too-far', 'timetable.not-staff'],
  }),
  'timetable.next': route({ summary: 'The next sessions of whoever asks, at most five in five weeks.', response: z.object({ sessions: z.array(session) }), errors: [] }),
  'timetable.my-feed': route({ summary: 'Whether a private calendar address exists, and since when.', response: z.object({ since: instant.nullable() }), errors: [] }),
  'timetable.open-feed': route({ summary: 'Makes a private calendar address; the one before stops working. It is shown only now.', body: noContent, response: z.object({ path: z.string(), since: instant }), errors: [] }),
  'timetable.close-feed': route({ summary: 'The private calendar address stops working.', response: noContent, errors: [] }),
  'timetable.feed': route({
    summary: 'The calendar behind a private address (iCalendar); whoever has the address may read it.', params: z.strictObject({ calendar: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }), response: z.string(), errors: ['resource.not-found'],
  }),
} as const;
