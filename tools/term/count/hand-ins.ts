import type { Ledger } from '../ledger.ts';

export interface HandedIn { readonly handInId: string; readonly pupil: string; readonly classId: string; readonly exerciseId: string }
const handedIn = (ledger: Ledger): HandedIn[] => ledger.deeds.flatMap((deed) => (deed.did === 'handed-in' ? [{ handInId: deed.handInId, pupil: deed.pupil, classId: deed.classId, exerciseId: deed.exerciseId }] : []));

/** Neither answered nor replaced by a later one of the same pupil at the same exercise. */
export function waitingIn(ledger: Ledger, classIds: readonly string[]): HandedIn[] {
  const answered = new Set(ledger.reviews.map((review) => review.handInId));
  const newest = new Map<string, HandedIn>();
  for (const each of handedIn(ledger)) if (classIds.includes(each.classId)) newest.set(`${each.pupil} ${each.classId} ${each.exerciseId}`, each);
  return [...newest.values()].filter((each) => !answered.has(each.handInId));
}

export interface Accepted extends HandedIn { readonly at: number }
/** Each exercise of a pupil once, when it was accepted first. */
export function acceptedWorks(ledger: Ledger): Accepted[] {
  const works = new Map(handedIn(ledger).map((each) => [each.handInId, each]));
  const first = new Map<string, Accepted>();
  for (const review of ledger.reviews) {
    const work = works.get(review.handInId);
    const key = work ? `${work.pupil} ${work.exerciseId}` : '';
    if (work && review.outcome === 'accepted' && !first.has(key)) first.set(key, { ...work, at: review.at });
  }
  return [...first.values()];
}
