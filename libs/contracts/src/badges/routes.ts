import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

/** The public half of a key that signs badges: JSON Web Key, RFC 7517. */
const publicKey = z.object({ kid: z.string(), kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
export type IssuerKey = z.infer<typeof publicKey>;
const achievementId = z.enum(['first-work', 'five-works', 'ten-works', 'helper', 'explainer']);
export type AchievementId = z.infer<typeof achievementId>;
const achievement = z.object({ id: achievementId, name: text, criteria: text });
const held = z.object({ id: uuid, achievement: achievementId, issuedAt: instant });
const classParams = z.strictObject({ classId: uuid });
/** Where the badge is checked; drawn as QR. */
const origin = z.url({ protocol: /^https?$/ }).max(200);
const reason = z.string().trim().min(1).max(200);

export const badgesRoutes = {
  'badges.issuer': route({
    summary: 'The keys that badges of this club are checked with, and which badges were taken back; kept for checking without network.',
    response: z.object({ name: z.string(), keys: z.array(publicKey), revoked: z.array(uuid), asOf: instant }), errors: [],
  }),
  'badges.status': route({
    summary: 'Whether a badge still stands. Names nobody: the name is on the badge.', params: z.strictObject({ credentialId: uuid }),
    response: z.object({ state: z.enum(['valid', 'revoked']), title: text, issuedAt: instant, revokedAt: instant.nullable() }), errors: ['resource.not-found', 'request.too-many'],
  }),
  'badges.of-class': route({
    summary: 'Who has which badge, and who has earned one that was not given yet.', params: classParams, errors: ['resource.not-found'],
    response: z.object({ className: z.string(), achievements: z.array(achievement), pupils: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int(), works: z.number().int(), badges: z.array(held), earned: z.array(achievementId) })) }),
  }),
  'badges.award': route({
    summary: 'Gives a pupil a badge that is earned. The same id again changes nothing.', params: z.strictObject({ classId: uuid, personId: uuid }),
    body: z.strictObject({ credentialId: uuid, achievement: achievementId, origin }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'badge.not-earned', 'badge.held-already'],
  }),
  'badges.revoke': route({ summary: 'Takes a badge back, with a reason.', params: z.strictObject({ classId: uuid, credentialId: uuid }), body: z.strictObject({ reason }), response: noContent, errors: ['resource.not-found'] }),
  'badges.certificates': route({
    summary: 'Certificates as a PDF, one a page, each with the signed badge as QR.', params: classParams,
    body: z.strictObject({ credentialIds: z.array(uuid).min(1).max(60), language: z.enum(['zh', 'en']), origin }), response: z.object({ name: z.string(), pdf: z.base64() }), errors: ['resource.not-found'],
  }),
  'badges.my-certificate': route({
    summary: "One's own badge as a certificate to print (PDF).", params: z.strictObject({ credentialId: uuid }), body: z.strictObject({ language: z.enum(['zh', 'en']), origin }),
    response: z.object({ name: z.string(), pdf: z.base64() }), errors: ['resource.not-found'],
  }),
  'badges.mine': route({
    summary: 'Badges of the asking person, signed.', response: z.object({ badges: z.array(z.object({ id: uuid, title: text, criteria: text, issuedAt: instant, token: z.string() })) }), errors: [],
  }),
} as const;
