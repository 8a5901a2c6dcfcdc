export { achievementOf, achievements, isEarned, type Achievement } from './achievements.ts';
export { fromBase64Url, textOf } from './base64url.ts';
export { credentialOf, type BadgeFacts } from './credential.ts';
export { judgeBadge, type CheckSignature, type Issuer, type Refusal, type ShownBadge, type Verdict } from './judge-badge.ts';
