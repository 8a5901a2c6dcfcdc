import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';
import { publicPictures } from './picture-routes.ts';
import { heads, invitation, publicEvent, replyState, surveyAnswers } from './shapes.ts';

/** Twelve letters on a child's slip, guarded against guessing; twenty-six (over 128 bits) in a guest's address. Small letters and dashes are forgiven. */
export const familyToken = z.string().max(40).transform((typed) => typed.toUpperCase().replace(/[\s-]/g, '')).pipe(z.string().regex(/^([A-HJ-NP-Z2-9]{12}|[A-HJ-NP-Z2-9]{26})$/));
const tokenParams = z.strictObject({ token: familyToken });
const atEvent = z.strictObject({ token: familyToken, eventId: uuid });
const eventParams = z.strictObject({ eventId: uuid });
const answer = z.enum(['yes', 'no', 'open']);
const away = ['resource.not-found', 'request.too-many'] as const;

/** For families without an account. */
export const familyRoutes = {
  'families.event': route({ summary: 'A published event, for everybody.', params: eventParams, response: publicEvent.extend(publicPictures.shape), errors: ['resource.not-found'] }),
  'families.calendar': route({ summary: 'A published event for a calendar (iCalendar).', params: eventParams, response: z.string(), errors: ['resource.not-found'] }),
  'families.come-as-guest': route({
    summary: 'A family without a link says yes or no; the answer bears a private link to change it. The same id again renews that link.', params: eventParams,
    body: z.strictObject({ guestId: uuid, coming: z.boolean(), heads }), response: z.object({ token: z.string(), state: replyState }), errors: [...away, 'event.not-now', 'event.closed-to-families', 'event.too-few-places', 'resource.conflict'],
  }),
  'families.page': route({
    summary: 'What a family sees behind its link: invitations, consent, and what the child has shared.', params: tokenParams, /** Where this page is, for the code that is shown at the door. */ query: z.strictObject({ origin: z.url({ protocol: /^https?$/ }).max(200).optional() }),
    response: z.object({
      /** The family name only: a paper slip may lie about. */
      child: z.object({ called: z.string(), className: z.string(), schoolName: z.object({ zh: z.string(), en: z.string() }) }).nullable(), events: z.array(invitation),
      consent: z.object({ data: answer, photos: answer, version: z.string(), changedAt: instant.nullable() }).nullable(), works: z.array(z.object({ id: uuid, title: z.string(), sharedAt: instant })),
    }), errors: away,
  }),
  'families.reply': route({ summary: 'Yes or no, as often as one likes.', params: atEvent, body: z.strictObject({ coming: z.boolean(), heads }), response: z.object({ state: replyState }), errors: [...away, 'event.not-now', 'event.closed-to-families', 'event.too-few-places'] }),
  'families.answer-survey': route({ summary: 'Once for each link and event, kept apart from who it was.', params: atEvent, body: z.strictObject({ answers: surveyAnswers }), response: noContent, errors: [...away, 'event.not-now', 'survey.already-answered'] }),
  'families.consent': route({
    summary: 'A guardian agrees or refuses, and may change it at any time. Recorded.', params: tokenParams, body: z.strictObject({ about: z.enum(['data', 'photos']), given: z.boolean() }), response: noContent, errors: away,
  }),
  'families.work': route({
    summary: 'A work that the child shares now: its program and its parts.', params: z.strictObject({ token: familyToken, projectId: uuid }),
    response: z.object({ title: z.string(), sharedAt: instant, code: z.string(), parts: z.array(z.object({ kind: z.string(), count: z.number().int() })) }), errors: away,
  }),
} as const;
