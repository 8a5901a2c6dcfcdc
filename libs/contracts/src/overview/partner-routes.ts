import { z } from 'zod';
import { text } from '../content/text.ts';
import { noContent, uuid } from '../http/ids.ts';
import { route } from '../http/route.ts';

export const partnerKinds = ['university', 'company', 'authority', 'museum', 'charity', 'other'] as const;
const kind = z.enum(partnerKinds);
const own = { name: z.string().trim().min(1).max(60), kind, /** What it brings: rooms, parts, people. */ gives: z.string().trim().max(300) };
/** A way to reach it is for organisers only. */
export const shownPartner = z.object({ id: uuid, ...own, contact: z.string().nullable(), linked: z.boolean() });
export type PlanPartner = z.infer<typeof shownPartner>;
const inBranch = z.strictObject({ branchId: uuid, partnerId: uuid });
/** Unguessable: 256 bits in base64url. Only its hash is kept. */
const byLink = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
const day = z.iso.date();
const activity = z.object({ title: z.string(), goal: z.string(), schoolName: text.nullable(), startsOn: day, endsOn: day, state: z.enum(['planned', 'doing', 'done', 'dropped']), wantedSessions: z.number().int(), heldSessions: z.number().int() });
const record = z.object({ id: uuid, heldOn: day, title: z.string(), body: z.string(), fileName: z.string().nullable() });

export const partnerRoutes = {
  'partners.put': route({ summary: 'A body that works with the branch: written, or changed.', params: inBranch, body: z.strictObject({ ...own, contact: z.string().trim().max(120) }), response: noContent, errors: ['resource.not-found', 'resource.conflict'] }),
  'partners.remove': route({ summary: 'Takes a partner off; its link ends.', params: inBranch, response: noContent, errors: ['resource.not-found'] }),
  'partners.link': route({ summary: 'Makes the link by which a partner reads its part of the plan; shown once, an older one ends.', params: inBranch, body: noContent, response: z.object({ path: z.string() }), errors: ['resource.not-found'] }),
  'partners.end-link': route({ summary: 'Ends the link of a partner.', params: inBranch, response: noContent, errors: ['resource.not-found'] }),
  'partners.page': route({
    summary: 'What a partner sees behind its link: the activities it takes part in, and the minutes meant for partners. No person, no money.', params: byLink,
    response: z.object({ partnerName: z.string(), branchName: text, year: z.number().int(), activities: z.array(activity), records: z.array(record) }), errors: ['resource.not-found'],
  }),
  'partners.file': route({ summary: 'The file beside minutes meant for partners, to be saved.', params: byLink.extend({ recordId: uuid }), response: z.unknown(), errors: ['resource.not-found'] }),
} as const;
