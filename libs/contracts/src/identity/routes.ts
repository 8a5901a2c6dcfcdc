import { z } from 'zod';
import { route } from '../http/route.ts';
import { classCode, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { role } from './roles.ts';

const classSummary = z.object({ id: uuid, name: z.string(), schoolName: text, code: classCode, pupils: z.number().int() });
export type ClassSummary = z.infer<typeof classSummary>;
const me = z.object({
  id: uuid, name: z.string(), role,
  school: z.object({ id: uuid, name: text }),
  /** Classes the person belongs to, or may look after. */
  classes: z.array(classSummary),
});
export type Me = z.infer<typeof me>;
const pupilRow = z.object({
  id: uuid, name: z.string(), tile: z.number().int(),
  /** `outdated`: given to an earlier privacy notice. */
  consent: z.enum(['given', 'outdated', 'refused', 'missing']), lastSeenAt: instant.nullable(),
});
export type PupilRow = z.infer<typeof pupilRow>;
/** `subject` null: the whole class, or somebody whose account is gone. */
const look = z.object({ at: instant, who: z.string(), role, action: z.string(), subject: z.string().nullable() });
export type LookRow = z.infer<typeof look>;
const pupilParams = z.strictObject({ classId: uuid, personId: uuid });
const pin = z.string().regex(/^\d{4,6}$/);

export const identityRoutes = {
  'identity.sign-in-staff': route({
    summary: 'Staff sign in with name and password; sets the session cookie.',
    body: z.strictObject({ login: z.string().min(1).max(64), password: z.string().min(1).max(200) }),
    response: me, errors: ['session.wrong-credentials', 'session.locked'],
  }),
  'identity.class-tiles': route({
    summary: 'The name tiles behind a class code; names only.',
    params: z.strictObject({ code: classCode }),
    response: z.object({ className: z.string(), schoolName: text, tiles: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int() })) }),
    errors: ['resource.not-found', 'request.too-many'],
  }),
  'identity.sign-in-pupil': route({
    summary: 'A pupil signs in with class code, name tile and PIN.',
    body: z.strictObject({ code: classCode, personId: uuid, pin }),
    response: me, errors: ['session.wrong-credentials', 'session.locked'],
  }),
  'identity.sign-out': route({ summary: 'Ends this session.', response: noContent, errors: [] }),
  'identity.me': route({ summary: 'Who is signed in.', response: me, errors: ['session.missing'] }),
  'identity.my-classes': route({ summary: 'Classes the person may look after.', response: z.object({ classes: z.array(classSummary) }), errors: [] }),
  'identity.roster': route({
    summary: 'Pupils of a class.', params: z.strictObject({ classId: uuid }),
    response: z.object({ class: classSummary, pupils: z.array(pupilRow) }), errors: ['resource.not-found'],
  }),
  'identity.sign-in-cards': route({
    summary: 'Sign-in cards to print: class code, name tile, PIN. Recorded, because PINs are shown.',
    params: z.strictObject({ classId: uuid }),
    response: z.object({ className: z.string(), schoolName: text, code: classCode, cards: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int(), pin })) }),
    errors: ['resource.not-found'],
  }),
  'identity.reset-pin': route({
    summary: 'Gives a pupil a new PIN, ends their sessions and lifts a lock.', params: pupilParams,
    response: z.object({ pin }), errors: ['resource.not-found'],
  }),
  'identity.record-consent': route({
    summary: "Records a guardian's answer; a refusal is an answer too.", params: pupilParams,
    body: z.strictObject({ given: z.boolean(), basis: z.enum(['paper-form', 'in-person']), version: z.string().min(1).max(20) }),
    response: noContent, errors: ['resource.not-found'],
  }),
  'identity.looks': route({
    summary: 'Who of the staff has seen what of this class, the newest first; for organisers and teachers, and for a guardian who asks them.',
    params: z.strictObject({ classId: uuid }),
    response: z.object({ looks: z.array(look) }), errors: ['resource.not-found'],
  }),
} as const;
