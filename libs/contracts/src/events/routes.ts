import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';
import { eventStates } from './light.ts';
import { eventDetails, eventPlace, eventRow, heldEvent, publicEvent, replyState, surveyTally } from './shapes.ts';

const eventParams = z.strictObject({ eventId: uuid });
const inClass = z.strictObject({ classId: uuid, eventId: uuid });
const language = z.enum(['zh', 'en']);
const origin = z.url({ protocol: /^https?$/ }).max(200);
const printed = z.object({ name: z.string(), pdf: z.base64() });
const bothNames = z.object({ zh: z.string(), en: z.string() });

/** For whoever holds an event, and for pupils. */
export const eventsRoutes = {
  'events.mine': route({
    summary: 'The events that one may hold or help at, and where one may hold new ones.',
    response: z.object({ events: z.array(eventRow), places: z.array(z.object({ schoolId: uuid.nullable(), branchId: uuid.nullable(), name: bothNames })), classes: z.array(z.object({ id: uuid, name: z.string(), schoolName: bothNames, pupils: z.number().int() })), mayHold: z.boolean() }), errors: [],
  }),
  'events.event': route({ summary: 'An event with its places and how many come; families are numbers.', params: eventParams, response: heldEvent, errors: ['resource.not-found'] }),
  'events.write': route({
    summary: 'Plans an event, or changes one; the same id again changes it. Where it belongs stays.', params: eventParams, body: z.strictObject({ place: eventPlace, details: eventDetails }), response: noContent,
    errors: ['resource.not-found', 'event.ends-before-start', 'event.is-past', 'event.foreign-class', 'event.too-few-places'],
  }),
  'events.plan-series': route({
    summary: 'Plans the same event every week, as drafts; the same ids again change nothing.', body: z.strictObject({ seriesId: uuid, place: eventPlace, details: eventDetails, eventIds: z.array(uuid).min(2).max(26) }), response: noContent,
    errors: ['resource.not-found', 'resource.conflict', 'event.ends-before-start', 'event.foreign-class'],
  }),
  'events.change-state': route({ summary: 'Publishes, starts, ends, sums up or calls off.', params: eventParams, body: z.strictObject({ to: z.enum(eventStates) }), response: noContent, errors: ['resource.not-found', 'event.not-now'] }),
  'events.class-people': route({
    summary: "The class's pupils with what they said and whether they are there.", params: inClass,
    response: z.object({ className: z.string(), places: z.number().int(), people: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int(), state: replyState.nullable(), checkedInAt: instant.nullable(), attendanceId: uuid.nullable() })) }), errors: ['resource.not-found'],
  }),
  'events.poster': route({ summary: 'A poster of one page with the QR code of the public page (PDF).', params: eventParams, body: z.strictObject({ language, origin }), response: printed, errors: ['resource.not-found'] }),
  'events.summary': route({
    summary: 'Who came, by check-in, and what families said when at least five did.', params: eventParams,
    response: z.object({ title: bothNames, startsAt: instant, pupils: z.number().int(), families: z.number().int(), walkIns: z.number().int(), personTimes: z.number().int(), said: z.object({ coming: z.number().int(), waiting: z.number().int(), notComing: z.number().int() }), survey: surveyTally }), errors: ['resource.not-found'],
  }),
  'events.summary-pdf': route({ summary: 'The same as one page (PDF), with how each number is counted.', params: eventParams, query: z.strictObject({ language: language.default('zh') }), response: printed, errors: ['resource.not-found'] }),
  'events.of-class': route({
    summary: "What the class's pupils may come to, and what whoever asks has said.", params: z.strictObject({ classId: uuid }),
    response: z.object({ events: z.array(publicEvent.extend({ mine: replyState.nullable() })) }), errors: ['resource.not-found'],
  }),
  'events.reply': route({ summary: 'A pupil says yes or no.', params: inClass, body: z.strictObject({ coming: z.boolean() }), response: z.object({ state: replyState }), errors: ['resource.not-found', 'event.not-now'] }),
  'events.family-slips': route({
    summary: "A slip for each pupil's family with a link of their own (PDF). Links made before stop working. Recorded.", params: z.strictObject({ classId: uuid }), body: z.strictObject({ language, origin, personIds: z.array(uuid).min(1).max(100) }), response: printed, errors: ['resource.not-found'],
  }),
  'events.close-family-link': route({ summary: "A family's link stops working.", params: z.strictObject({ classId: uuid, personId: uuid }), response: noContent, errors: ['resource.not-found'] }),
} as const;
