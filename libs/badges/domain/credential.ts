import type { Text } from '@kindling/contracts';

/** What a badge says, before it is signed. */
export interface BadgeFacts {
  readonly id: string; readonly holder: string; readonly title: Text; readonly criteria: Text; readonly issuerName: string; readonly origin: string; readonly achievement: string;
  readonly issuedAtMs: number; readonly expiresAtMs?: number;
  /** A proof of hours says when, as what, and how many. */
  readonly work?: { readonly from: string; readonly to: string; readonly role: string; readonly hours: number };
}

const both = ({ zh, en }: Text): string => `${zh} · ${en}`;
const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

/**
 * Open Badges 3.0 (1EdTech), an AchievementCredential as JSON Web Token: the credential's own members beside the registered
 * claims of the token. The name stands in an IdentityObject, as the standard has it.
 */
export function credentialOf(facts: BadgeFacts) {
  const { id, holder, title, criteria, issuerName, origin, achievement, issuedAtMs, expiresAtMs, work } = facts;
  const issuer = `${origin}/verify`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:${id}`, type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: { id: issuer, type: ['Profile'], name: issuerName }, validFrom: instant(issuedAtMs),
    ...(expiresAtMs === undefined ? {} : { validUntil: instant(expiresAtMs) }),
    credentialSubject: {
      type: ['AchievementSubject'], identifier: [{ type: 'IdentityObject', hashed: false, identityHash: holder, identityType: 'name' }],
      ...(work ? { activityStartDate: `${work.from}T00:00:00+08:00`, activityEndDate: `${work.to}T23:59:59+08:00`, role: work.role, creditsEarned: work.hours } : {}),
      achievement: { id: `${issuer}#${achievement}`, type: ['Achievement'], name: both(title), description: both(criteria), criteria: { id: `${issuer}#${achievement}` } },
    },
    iss: issuer, jti: `urn:uuid:${id}`, nbf: Math.floor(issuedAtMs / 1000), ...(expiresAtMs === undefined ? {} : { exp: Math.floor(expiresAtMs / 1000) }),
  };
}
