import type { IssuerKey } from '@kindling/contracts';
import { fromBase64Url, textOf } from './base64url.ts';

/** What a computer knows of the issuer, from when it last had network. */
export interface Issuer { readonly keys: readonly IssuerKey[]; readonly revoked: readonly string[]; readonly asOf: string }
export interface ShownBadge { readonly id: string; readonly holder: string; readonly title: string; readonly criteria: string; readonly issuer: string; readonly issuedAt: string; readonly work: { readonly from: string; readonly to: string; readonly role: string; readonly hours: number } | null }
export type Refusal = 'malformed' | 'wrong-algorithm' | 'unknown-key' | 'forged' | 'not-yet' | 'expired' | 'revoked';
export type Verdict = { readonly is: 'genuine'; readonly badge: ShownBadge } | { readonly is: 'refused'; readonly why: Refusal };
/** ECDSA with P-256 and SHA-256, by whatever the computer has for it. */
export type CheckSignature = (key: IssuerKey, signed: string, signature: Uint8Array) => Promise<boolean>;

const refused = (why: Refusal): Verdict => ({ is: 'refused', why });
const maxSigns = 8000;
/** Clocks of school computers are not exact. */
const leewaySeconds = 300;

/** Nothing that the token says is believed before its signature is: not even which algorithm it would like. */
export async function judgeBadge(token: string, issuer: Issuer, nowMs: number, check: CheckSignature): Promise<Verdict> {
  const parts = token.trim().split('.');
  const [head = '', body = '', sign = ''] = parts;
  if (parts.length !== 3 || token.length > maxSigns) return refused('malformed');
  const [header, payload, signature] = [objectIn(head), objectIn(body), fromBase64Url(sign)];
  if (!header || !payload || !signature) return refused('malformed');
  if (header['alg'] !== 'ES256' || 'crit' in header) return refused('wrong-algorithm');
  const key = issuer.keys.find((each) => each.kid === header['kid']);
  if (!key) return refused('unknown-key');
  if (signature.length !== 64 || !(await check(key, `${head}.${body}`, signature))) return refused('forged');
  const badge = shown(payload);
  if (!badge) return refused('malformed');
  const why = lapsed(payload, badge.id, issuer, Math.floor(nowMs / 1000));
  return why ? refused(why) : { is: 'genuine', badge };
}

function lapsed(payload: Members, id: string, issuer: Issuer, now: number): Refusal | null {
  if (issuer.revoked.includes(id)) return 'revoked';
  const [from, until] = [payload['nbf'], payload['exp']];
  if (typeof from !== 'number' || from > now + leewaySeconds) return 'not-yet';
  return until !== undefined && (typeof until !== 'number' || until < now - leewaySeconds) ? 'expired' : null;
}

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const membersOf = (value: unknown): Members => (isMembers(value) ? value : {});
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function objectIn(part: string): Members | null {
  const bytes = fromBase64Url(part);
  const text = bytes && textOf(bytes);
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isMembers(value) ? value : null;
  } catch {
    return null;
  }
}

function shown(payload: Members): ShownBadge | null {
  const subject = membersOf(payload['credentialSubject']);
  const [achievement, identifiers] = [membersOf(subject['achievement']), subject['identifier']];
  const id = /^urn:uuid:([0-9a-f-]{36})$/.exec(textIn(payload['jti']))?.[1];
  if (!id || payload['id'] !== payload['jti'] || !Array.isArray(identifiers)) return null;
  const hours = subject['creditsEarned'];
  return {
    id, holder: textIn(membersOf(identifiers[0])['identityHash']), title: textIn(achievement['name']), criteria: textIn(achievement['description']), issuer: textIn(membersOf(payload['issuer'])['name']), issuedAt: textIn(payload['validFrom']),
    work: typeof hours === 'number' ? { hours, role: textIn(subject['role']), from: textIn(subject['activityStartDate']).slice(0, 10), to: textIn(subject['activityEndDate']).slice(0, 10) } : null,
  };
}
