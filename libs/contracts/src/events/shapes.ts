import { z } from 'zod';
import { instant, uuid } from '../http/ids.ts';
import { eventKinds, eventStates, mostHeads, surveyQuestions } from './light.ts';

const long = { title: 80, place: 120, text: 2000, contact: 80 } as const;
/** English may be left empty; then the Chinese is shown. */
const words = (most: number) => z.strictObject({ zh: z.string().trim().min(1).max(most), en: z.string().trim().max(most) });
export const eventPlace = z.strictObject({ schoolId: uuid.nullable(), branchId: uuid.nullable() }).refine((place) => (place.schoolId === null) !== (place.branchId === null));
export const heads = z.number().int().min(1).max(mostHeads);
const placesFor = z.strictObject({ classId: uuid, places: z.number().int().min(1).max(500) });
export const eventDetails = z.strictObject({
  kind: z.enum(eventKinds), title: words(long.title), text: words(long.text), where: words(long.place), startsAt: instant, endsAt: instant,
  /** Places for families without an account; none closes the event to them. */
  familyPlaces: z.number().int().min(0).max(2000), classes: z.array(placesFor).max(40), contact: z.string().trim().max(long.contact), needs: z.string().trim().max(600),
});
export type EventDetails = z.infer<typeof eventDetails>;

const counted = z.object({ coming: z.number().int(), waiting: z.number().int(), checkedIn: z.number().int() });
export const eventRow = z.object({ id: uuid, kind: z.enum(eventKinds), title: z.object({ zh: z.string(), en: z.string() }), startsAt: instant, endsAt: instant, state: z.enum(eventStates), placeName: z.object({ zh: z.string(), en: z.string() }), seriesId: uuid.nullable(), places: z.number().int(), ...counted.shape });
export type EventRow = z.infer<typeof eventRow>;

export const replyState = z.enum(['coming', 'waiting', 'not-coming']);
export type ReplyState = z.infer<typeof replyState>;
/** Nobody's name: a family is a number at the door. */
export const familyReply = z.object({ replyId: uuid, number: z.number().int(), heads: z.number().int(), state: replyState, checkedInAt: instant.nullable(), attendanceId: uuid.nullable() });
export const heldEvent = eventDetails.extend({
  id: uuid, place: z.object({ schoolId: uuid.nullable(), branchId: uuid.nullable() }), placeName: z.object({ zh: z.string(), en: z.string() }), state: z.enum(eventStates), next: z.array(z.enum(eventStates)),
  groups: z.array(z.object({ classId: uuid.nullable(), className: z.string().nullable(), places: z.number().int(), ...counted.shape })), families: z.array(familyReply), walkIns: z.number().int(),
});
export type HeldEvent = z.infer<typeof heldEvent>;

/** What anybody may read of a published event. */
export const publicEvent = z.object({
  id: uuid, kind: z.enum(eventKinds), title: z.object({ zh: z.string(), en: z.string() }), text: z.object({ zh: z.string(), en: z.string() }), where: z.object({ zh: z.string(), en: z.string() }), holder: z.object({ zh: z.string(), en: z.string() }),
  startsAt: instant, endsAt: instant, state: z.enum(eventStates), contact: z.string(), familyPlaces: z.number().int(), free: z.number().int(),
});
export type PublicEvent = z.infer<typeof publicEvent>;
export const invitation = publicEvent.extend({ reply: z.object({ state: replyState, heads: z.number().int(), number: z.number().int(), /** At the door: the reply's code as a drawing, for the phone of whoever checks in. */ pass: z.string(), /** The same in seven signs, to be typed. */ code: z.string() }).nullable(), surveyOpen: z.boolean(), answered: z.boolean() });
export type Invitation = z.infer<typeof invitation>;

const choices = z.strictObject({ liked: z.enum(surveyQuestions.liked), learned: z.enum(surveyQuestions.learned), length: z.enum(surveyQuestions.length), level: z.enum(surveyQuestions.level), again: z.enum(surveyQuestions.again) });
export const surveyAnswers = choices.partial().extend({ remark: z.string().trim().max(300).optional() }).refine((answers) => Object.keys(answers).length > 0);
export type SurveyAnswers = z.infer<typeof surveyAnswers>;
export const surveyTally = z.discriminatedUnion('is', [
  z.object({ is: z.literal('too-few'), least: z.number().int() }),
  z.object({ is: z.literal('shown'), answers: z.number().int(), counts: z.record(z.string(), z.record(z.string(), z.number().int())), remarks: z.array(z.string()) }),
]);
export type SurveyTally = z.infer<typeof surveyTally>;
