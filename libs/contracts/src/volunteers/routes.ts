import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { evenings, trainingStep } from './recruiting-routes.ts';

const day = z.iso.date();
const span = z.strictObject({ from: day.default('2000-01-01'), to: day.default('2100-01-01') });
const hoursState = z.enum(['proposed', 'confirmed', 'approved', 'rejected']);
export type HoursState = z.infer<typeof hoursState>;
const hours = z.object({
  /** Null while only the class's log says so. */
  id: uuid.nullable(), /** The class that was held, or the day's first review. */ sourceId: uuid, personId: uuid, name: z.string(), schoolName: text, className: z.string(), lessonNumber: z.number().int(), lessonTitle: text,
  part: z.enum(['taught', 'helped', 'reviewed']), startedAt: instant, endedAt: instant, minutes: z.number().int(), state: hoursState, reason: z.string(),
});
export type VolunteerHours = z.infer<typeof hours>;
const workload = z.object({
  personId: uuid, name: z.string(), role: z.string(), classes: z.number().int(), /** What a proof would say. */ approvedHours: z.number(), waitingMinutes: z.number().int(),
  firstOn: day.nullable(), lastOn: day.nullable(),
});
export type Workload = z.infer<typeof workload>;
const turnover = z.object({ active: z.number().int(), joined: z.number().int(), left: z.number().int() });
const done = z.object({ stepId: contentId, doneOn: day });
const papers = { backgroundOn: day.nullable(), backgroundEnds: day.nullable(), pledgeOn: day.nullable(), pledgeEnds: day.nullable() };
const branchParams = z.strictObject({ branchId: uuid });
const printing = { language: z.enum(['zh', 'en']), /** Where the proof is checked; drawn as QR. */ origin: z.url({ protocol: /^https?$/ }).max(200), from: day, to: day };
const printed = z.object({ name: z.string(), pdf: z.base64() });

export const volunteersRoutes = {
  'volunteers.mine': route({ summary: 'Hours of the asking person: proposed from the logs of classes, confirmed, approved, rejected.', query: span, response: z.object({ rows: z.array(hours), approvedHours: z.number() }), errors: [] }),
  'volunteers.confirm': route({
    summary: "Says that what the log proposes is so. Minutes come from the log, not from the body.", body: z.strictObject({ sourceIds: z.array(uuid).min(1).max(200) }), response: z.object({ confirmed: z.number().int() }), errors: [],
  }),
  'volunteers.proof': route({ summary: 'A stamped proof of the own approved hours, with a signed QR.', body: z.strictObject(printing), response: printed, errors: ['hours.none'] }),
  'volunteers.of-branch': route({
    summary: "Hours at the branch's schools, who carries how much, and who came and went.", params: branchParams, query: span, errors: ['resource.not-found'],
    response: z.object({ rows: z.array(hours), people: z.array(workload), turnover, terms: z.array(z.object({ from: day, to: day, ...turnover.shape, hours: z.number() })) }),
  }),
  'volunteers.decide': route({
    summary: 'Approves confirmed hours, or rejects them with a reason. Nobody decides about their own.', params: branchParams,
    body: z.discriminatedUnion('decision', [z.strictObject({ decision: z.literal('approve'), ids: z.array(uuid).min(1).max(500) }), z.strictObject({ decision: z.literal('reject'), ids: z.array(uuid).min(1).max(500), reason: z.string().trim().min(1).max(200) })]),
    response: z.object({ decided: z.number().int() }), errors: ['resource.not-found', 'hours.own', 'hours.wrong-state'],
  }),
  'volunteers.proofs': route({ summary: 'Proofs of several volunteers of the branch in one file, a page each.', params: branchParams, body: z.strictObject({ ...printing, personIds: z.array(uuid).min(1).max(60) }), response: printed, errors: ['resource.not-found', 'hours.none'] }),
  'volunteers.sheets': route({
    summary: 'Who is a member of the branch: papers, training, free evenings.', params: branchParams, errors: ['resource.not-found'],
    response: z.object({ steps: z.array(trainingStep), sheets: z.array(z.object({ personId: uuid, name: z.string(), role: z.string(), ...papers, training: z.array(done), evenings, availability: z.string(), classIds: z.array(uuid), eventIds: z.array(uuid), signedIn: z.boolean() })) }),
  }),
  'volunteers.set-sheet': route({
    summary: 'Writes the sheet of one member of the branch.', params: z.strictObject({ branchId: uuid, personId: uuid }),
    body: z.strictObject({ ...papers, training: z.array(done).max(12), evenings, availability: z.string().trim().max(200) }),
    response: noContent, errors: ['resource.not-found'],
  }),
} as const;
