import type { CheckSignature } from '../domain/index.ts';

/** Browsers have it on secure pages only. */
export const canCheck = (): boolean => typeof crypto !== 'undefined' && 'subtle' in crypto;

export const checkSignature: CheckSignature = async ({ kty, crv, x, y }, signed, signature) => {
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature as BufferSource, new TextEncoder().encode(signed));
};
