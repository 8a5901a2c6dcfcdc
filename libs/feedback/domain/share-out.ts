import { ok, refuse, type Result } from '@kindling/kernel';

export interface Author { readonly personId: string; readonly handInId: string }
export interface Share { readonly reviewerId: string; readonly handInId: string }
const worksEach = 2;

/** In a shuffled ring everybody looks at the next two: each work is looked at as often as its author looks, and nobody gets the own. */
export function shareOut(authors: readonly Author[], random: () => number): Result<readonly Share[], 'peer.too-few'> {
  if (authors.length < 2) return refuse('peer.too-few');
  const ring = [...authors];
  for (let at = ring.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [ring[at], ring[other]] = [ring[other] as Author, ring[at] as Author];
  }
  const steps = Array.from({ length: Math.min(worksEach, ring.length - 1) }, (_, at) => at + 1);
  return ok(ring.flatMap(({ personId }, at) => steps.map((step) => ({ reviewerId: personId, handInId: (ring[(at + step) % ring.length] as Author).handInId }))));
}
