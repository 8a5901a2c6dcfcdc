import { ok, refuse, type Result } from '@kindling/kernel';

export interface MarkedPhoto { readonly marking: 'open' | 'nobody' | 'people'; /** Marked when it was last said who is on it. */ readonly people: number; /** Of those who are still marked, whose family agrees now. */ readonly agreed: number }

/** Somebody has looked who is on it, and each of those families agrees; a mark that is gone counts as no. */
export function mayBeShown({ marking, people, agreed }: MarkedPhoto): Result<void, 'photo.not-marked' | 'photo.no-consent'> {
  switch (marking) {
    case 'open': return refuse('photo.not-marked');
    case 'nobody': return ok(undefined);
    case 'people': return people > 0 && agreed === people ? ok(undefined) : refuse('photo.no-consent', { n: people - agreed });
  }
}
