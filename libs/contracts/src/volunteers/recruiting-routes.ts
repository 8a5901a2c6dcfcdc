import { z } from 'zod';
import { text } from '../content/text.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { route } from '../http/route.ts';
import { trainingKinds, volunteerSubjects } from './recruiting-light.ts';

const day = z.iso.date();
export const joinCode = z.string().trim().toUpperCase().regex(/^[A-Z0-9]{4,12}$/);
/** Monday is 1. */
export const evenings = z.array(z.number().int().min(1).max(7)).max(7);
const said = (most: number) => z.string().trim().min(1).max(most);
const answers = { name: said(40), university: said(80), contact: said(80), subjects: z.array(z.enum(volunteerSubjects)).max(6), evenings, why: said(600) };
const applicationState = z.enum(['open', 'approved', 'refused']);
const application = z.object({
  id: uuid, ...answers, sentAt: instant, state: applicationState, reason: z.string(), decidedBy: z.string(), decidedAt: instant.nullable(),
  /** The account that came of it, as long as nobody has signed in to it: a lost card may be made anew. */
  waitingPersonId: uuid.nullable(),
});
export type VolunteerApplication = z.infer<typeof application>;
const card = z.object({ name: z.string(), login: z.string(), token: z.string(), until: instant });
export type SignInCard = z.infer<typeof card>;
const branchParams = z.strictObject({ branchId: uuid });
const memberParams = z.strictObject({ branchId: uuid, personId: uuid });
export const trainingStep = z.object({ id: contentId, title: text, kind: z.enum(trainingKinds) });
export type TrainingStep = z.infer<typeof trainingStep>;

export const recruitingRoutes = {
  'recruiting.form': route({
    summary: 'What a branch asks of whoever would like to help, and how long answers are kept.', params: z.strictObject({ joinCode }),
    response: z.object({ branch: text, body: text, steps: z.array(trainingStep), keptDays: z.number().int(), notice: z.string() }), errors: ['resource.not-found', 'request.too-many'],
  }),
  'recruiting.apply': route({
    summary: 'Somebody without an account offers to help; the same id again is the same offer.', params: z.strictObject({ joinCode, applicationId: uuid }),
    body: z.strictObject({ ...answers, /** The privacy notice that was agreed to. */ notice: said(20), agreed: z.literal(true) }), response: noContent, errors: ['resource.not-found', 'request.too-many', 'recruiting.full'],
  }),
  'recruiting.queue': route({
    summary: 'Who offers to help, those who wait first, and where the form is.', params: branchParams, errors: ['resource.not-found'],
    response: z.object({ joinCode: z.string(), applications: z.array(application) }),
  }),
  'recruiting.decide': route({
    summary: 'Approving opens an account and gives a card for signing in once; refusing needs a reason.', params: z.strictObject({ branchId: uuid, applicationId: uuid }),
    body: z.discriminatedUnion('decision', [z.strictObject({ decision: z.literal('approve') }), z.strictObject({ decision: z.literal('refuse'), reason: said(200) })]),
    response: z.object({ card: card.nullable() }), errors: ['resource.not-found', 'recruiting.decided', 'recruiting.no-school'],
  }),
  'recruiting.new-card': route({ summary: 'A new card for a tutor who has never signed in; the one before stops working.', params: memberParams, response: card, errors: ['resource.not-found', 'recruiting.signed-in'] }),
  'recruiting.use-card': route({
    summary: 'Whoever holds a card chooses a password and is signed in; a card works once.', body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/), password: z.string().min(8).max(200) }),
    response: z.object({ login: z.string() }), errors: ['resource.not-found', 'request.too-many'],
  }),
  'volunteers.places': route({
    summary: 'Classes and coming events that members of the branch may be given to.', params: branchParams, errors: ['resource.not-found'],
    response: z.object({ classes: z.array(z.object({ id: uuid, name: z.string(), schoolName: text })), events: z.array(z.object({ id: uuid, title: text, startsAt: instant })) }),
  }),
  'volunteers.assign': route({
    summary: 'Which classes of its schools, and which of its coming events, a tutor of the branch looks after. New ones need papers that are in order.', params: memberParams,
    body: z.strictObject({ classIds: z.array(uuid).max(40), eventIds: z.array(uuid).max(100) }), response: noContent, errors: ['resource.not-found', 'volunteer.not-cleared'],
  }),
  'volunteers.set-path': route({
    summary: 'The steps that the branch asks of everybody who teaches.', params: branchParams, body: z.strictObject({ steps: z.array(trainingStep).min(1).max(12) }), response: noContent, errors: ['resource.not-found'],
  }),
  'volunteers.my-path': route({
    summary: "Where the asking person stands on their branches' training paths, which papers end, and when they are free.", errors: [],
    response: z.object({ evenings: z.array(z.number().int()), branches: z.array(z.object({ id: uuid, name: text, steps: z.array(z.object({ ...trainingStep.shape, doneOn: day.nullable() })), backgroundEnds: day.nullable(), pledgeEnds: day.nullable() })) }),
  }),
  'volunteers.set-evenings': route({ summary: 'Says on which evenings the asking person is free, in all their branches.', body: z.strictObject({ evenings }), response: noContent, errors: [] }),
} as const;
