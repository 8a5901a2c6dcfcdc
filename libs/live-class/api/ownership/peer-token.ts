import { createHmac, timingSafeEqual } from 'node:crypto';

export const PEER_HEADER = 'x-kindling-peer';

/** Nodes of one installation share the secret; nobody else knows what follows from it. */
export const peerToken = (secret: string): string => createHmac('sha256', secret).update('a node of this installation').digest('base64url');

export function isPeer(header: string | readonly string[] | undefined, secret: string): boolean {
  const [given, expected] = [Buffer.from(String(header ?? '')), Buffer.from(peerToken(secret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
