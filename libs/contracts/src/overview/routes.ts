import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { eventKinds } from '../events/light.ts';

const day = z.iso.date();
const span = z.strictObject({ from: day.default('2000-01-01'), to: day.default('2100-01-01') });
const measure = z.enum(['sessions', 'personTimes', 'people', 'hours', 'works', 'entries', 'awards']);
export type Measure = z.infer<typeof measure>;
export const numbers = z.object({ sessions: z.number().int(), personTimes: z.number().int(), people: z.number().int(), hours: z.number(), works: z.number().int(), entries: z.number().int(), awards: z.number().int() });
export type Numbers = z.infer<typeof numbers>;
const sessionSort = z.enum(['live-class', ...eventKinds]);
export type SessionSort = z.infer<typeof sessionSort>;
export const sorted = z.array(z.object({ sort: sessionSort, sessions: z.number().int(), personTimes: z.number().int() }));
export type SortedNumbers = z.infer<typeof sorted>[number];
const criterion = z.object({ id: z.enum(['sessions', 'people', 'person-times', 'works', 'awards', 'hours']), need: z.number(), have: z.number() });
export type UnitCriterion = z.infer<typeof criterion>;
/** Empty where a lesson or a task is no longer in the course. */
const title = z.object({ zh: z.string(), en: z.string() });
const countedRow = z.object({ id: uuid, kind: z.string(), /** For a session, live class or the kind of event. */ sort: z.string(), /** Null: of the branch, or of several schools together. */ schoolId: uuid.nullable(), at: instant, title, place: z.string(), /** Everybody present; for a work, an entry or an award those whose it is. */ people: z.number().int(), minutes: z.number().int() });
export type CountedRow = z.infer<typeof countedRow>;
const branchParams = z.strictObject({ branchId: uuid });

export const overviewRoutes = {
  'overview.places': route({ summary: 'The branches that the asking person oversees, with the schools that each works with.', response: z.object({ branches: z.array(z.object({ id: uuid, name: text, schools: z.array(z.object({ id: uuid, name: text })) })) }), errors: [] }),
  'overview.numbers': route({
    summary: 'Person-times, people, sessions by kind, hours, works, contest entries and awards, by school and together, and the criteria of a demonstration unit.', params: branchParams, query: span, errors: ['resource.not-found'],
    response: z.object({ asOf: instant, total: numbers, sorts: sorted, schools: z.array(z.object({ schoolId: uuid, name: text, numbers, sorts: sorted, criteria: z.array(criterion) })) }),
  }),
  'overview.rows': route({
    summary: 'What a number is made of. Names no pupil.', params: z.strictObject({ branchId: uuid, measure }), query: span.extend({ schoolId: uuid.optional() }), errors: ['resource.not-found'],
    response: z.object({ rows: z.array(countedRow), /** More than are shown. */ more: z.number().int() }),
  }),
  'overview.report': route({
    summary: 'The numbers with how each is counted, as a workbook or a PDF.', params: branchParams, body: z.strictObject({ from: day, to: day, format: z.enum(['xlsx', 'pdf']), language: z.enum(['zh', 'en']) }),
    response: z.object({ name: z.string(), file: z.base64() }), errors: ['resource.not-found'],
  }),
} as const;
