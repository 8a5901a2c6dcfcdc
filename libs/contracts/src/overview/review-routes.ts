import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { numbers, sorted } from './routes.ts';
import { materialLimits } from '../events/light.ts';

const year = z.coerce.number().int().min(2020).max(2100);
const ofBranch = z.strictObject({ branchId: uuid, year });
const ofClass = z.strictObject({ classId: uuid, year });
const words = (most: number) => z.strictObject({ zh: z.string().trim().max(most), en: z.string().trim().max(most) });
const kind = z.enum(['club', 'branch', 'tutor', 'pupil']);
export type NominationKind = z.infer<typeof kind>;
const state = z.enum(['collecting', 'judging', 'decided']);
/** Published before anybody is scored; weights of one kind are 100 together. */
const criterion = z.strictObject({ id: z.string().regex(/^[a-z-]{1,24}$/), title: text, weight: z.number().int().min(0).max(100) });
export type YearCriterion = z.infer<typeof criterion>;
const perKind = <T extends z.ZodType>(each: T) => z.strictObject({ club: each, branch: each, tutor: each, pupil: each });
const criteria = perKind(z.array(criterion).min(1).max(6));
const seats = perKind(z.number().int().min(0).max(20));
const points = z.record(z.string().max(24), z.number().int().min(0).max(5));
const reason = z.string().trim().min(1).max(400);
const part = z.string().trim().max(1500);
const summary = z.strictObject({ did: part, hard: part, next: part });
const talk = z.strictObject({ title: z.string().trim().min(1).max(80), speaker: z.string().trim().max(40), minutes: z.number().int().min(1).max(240), /** Slides; only over a secured connection. */ slides: z.url({ protocol: /^https$/ }).max(300).nullable(), /** Slides that were sent up (PDF). */ file: z.strictObject({ id: uuid, name: z.string().max(80) }).nullable().default(null) });
export type YearTalk = z.infer<typeof talk>;
/** Together 8 MB, as the papers of an event. */
export const slidesLimits = { files: 20, fileBytes: materialLimits.fileBytes } as const;
const slidesParams = ofBranch.extend({ fileId: uuid });
const sharing = z.strictObject({ at: instant.nullable(), talks: z.array(talk).max(20) });
const picture = z.strictObject({ eventId: uuid, photoId: uuid });
/** Hundredths of a point, of 10 000. */
const result = z.object({ average: z.number().int().nullable(), sheets: z.number().int(), place: z.number().int().nullable(), wins: z.boolean() });
const club = z.object({ schoolId: uuid, name: text, numbers, sorts: sorted, summary: summary.nullable(), writtenAt: instant.nullable() });
/** A pupil is a number and a school here: the name stays with those who look after the class. */
const nomination = z.object({ id: uuid, number: z.number().int(), kind, name: text.nullable(), place: text, reason, evidence: numbers, mine: z.object({ conflict: z.boolean(), points }).nullable(), /** The asking person nominated, or is nominated: no scoring. */ barred: z.boolean(), result });
export type YearNomination = z.infer<typeof nomination>;
const shownPicture = picture.extend({ caption: words(80), width: z.number().int(), height: z.number().int() });
const review = z.object({ id: uuid, state, criteria, seats, foreword: words(600), pictures: z.array(picture), sharing, publishedAt: instant.nullable() });

export const yearReviewRoutes = {
  'review.of-branch': route({
    summary: "A branch's look back at a school year: what clubs say beside their numbers, nominations, what the asking person gave.", params: ofBranch, errors: ['resource.not-found'],
    response: z.object({ review: review.nullable(), clubs: z.array(club), nominations: z.array(nomination), tutors: z.array(z.object({ id: uuid, name: z.string() })), pictures: z.array(shownPicture) }),
  }),
  'review.open': route({ summary: 'Opens the review of a school year. The same id again changes nothing.', params: ofBranch, body: z.strictObject({ reviewId: uuid }), response: noContent, errors: ['resource.not-found', 'resource.conflict'] }),
  'review.set': route({
    summary: 'Foreword, pictures, the session where clubs share what they learned; before scoring, criteria and how many are named.', params: ofBranch,
    body: z.strictObject({ foreword: words(600), pictures: z.array(picture).max(6), sharing, criteria, seats }), response: noContent, errors: ['resource.not-found', 'review.not-now', 'review.weights'],
  }),
  'review.step': route({ summary: 'From collecting to scoring, to the decision by the stated rule, or back to scoring while nothing is published.', params: ofBranch, body: z.strictObject({ to: state }), response: noContent, errors: ['resource.not-found', 'review.not-now'] }),
  'review.publish': route({ summary: 'Shows the year to everybody, or takes it back at once.', params: ofBranch, body: z.strictObject({ published: z.boolean() }), response: noContent, errors: ['resource.not-found', 'review.not-now'] }),
  'review.nominate': route({
    summary: 'Nominates a club of the branch, the branch itself or one of its tutors. The same id again changes nothing.', params: ofBranch.extend({ nominationId: uuid }),
    body: z.strictObject({ kind: z.enum(['club', 'branch', 'tutor']), subjectId: uuid, reason }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'review.not-now'],
  }),
  'review.score': route({
    summary: 'Scores a nomination by the published criteria, or declares a conflict of interest, which takes the own scores away.', params: ofBranch.extend({ nominationId: uuid }),
    body: z.strictObject({ conflict: z.boolean(), points }), response: noContent, errors: ['resource.not-found', 'review.not-now', 'review.barred', 'review.not-whole'],
  }),
  'review.certificates': route({
    summary: 'Gives the certificates of the decision, signed, and prints those of clubs, branches and tutors. Pupils’ are printed by whoever looks after the class.', params: ofBranch,
    body: z.strictObject({ language: z.enum(['zh', 'en']), origin: z.url({ protocol: /^https?$/ }).max(200) }), response: z.object({ name: z.string(), pdf: z.base64(), given: z.number().int() }), errors: ['resource.not-found', 'review.not-now'],
  }),
  'review.of-class': route({
    summary: "What the class's club says about the year, its numbers, and which of its pupils are nominated.", params: ofClass, errors: ['resource.not-found'],
    response: z.object({ state: state.nullable(), branchName: text.nullable(), club: club.nullable(), criteria: z.array(criterion), pupils: z.array(z.object({ personId: uuid, name: z.string(), nominated: z.object({ reason, wins: z.boolean() }).nullable() })) }),
  }),
  'review.write-club': route({ summary: 'Writes what the club did, what was hard and what comes next.', params: ofClass, body: summary, response: noContent, errors: ['resource.not-found', 'review.not-now'] }),
  'review.nominate-pupil': route({ summary: 'Nominates a pupil of the class.', params: ofClass.extend({ nominationId: uuid }), body: z.strictObject({ personId: uuid, reason }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'review.not-now'] }),
  'review.class-certificates': route({
    summary: "Prints the signed certificates of the class's pupils.", params: ofClass, body: z.strictObject({ language: z.enum(['zh', 'en']), origin: z.url({ protocol: /^https?$/ }).max(200) }), response: z.object({ name: z.string(), pdf: z.base64() }), errors: ['resource.not-found'],
  }),
  'review.add-slides': route({ summary: 'Takes slides that have arrived whole; only a PDF is taken. A talk carries them once the page is saved with it.', params: slidesParams, body: z.strictObject({ uploadId: uuid }), response: z.object({ name: z.string() }), errors: ['resource.not-found', 'resource.conflict', 'material.not-pdf', 'material.too-many', 'upload.not-whole', 'upload.gone'] }),
  'review.slides': route({ summary: 'Slides of a talk, to be saved (PDF).', params: slidesParams, response: z.unknown(), errors: ['resource.not-found'] }),
  'review.public-slides': route({ summary: 'Slides that a talk of a published year carries, to be saved (PDF).', params: z.strictObject({ reviewId: uuid, fileId: uuid }), response: z.unknown(), errors: ['resource.not-found'] }),
  'review.page': route({
    summary: 'A published year, for everybody: numbers with how they are counted, what clubs did, who was named, pictures. No pupil is named.', params: z.strictObject({ reviewId: uuid }), errors: ['resource.not-found'],
    response: z.object({
      branchName: text, year: z.number().int(), foreword: words(600), numbers: z.array(z.object({ name: text, definition: text, value: z.number() })), clubs: z.array(z.object({ name: text, did: z.string(), sessions: z.number().int(), people: z.number().int(), works: z.number().int() })),
      awards: z.array(z.object({ kind, name: text.nullable(), place: text, /** Pupils of a school, who are not named. */ count: z.number().int() })), pictures: z.array(shownPicture), sharing,
    }),
  }),
} as const;
