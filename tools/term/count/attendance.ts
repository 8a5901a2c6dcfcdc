import type { Held, Ledger } from '../ledger.ts';

export interface CountedHeld { readonly minutes: number; readonly share: (pupil: string) => number; readonly here: (pupil: string) => boolean; readonly everybody: readonly string[] }

/** Who was there: 70 % of the time by what the tutor's own socket heard, or what the paper said last. */
export function countHeld(ledger: Ledger, { liveId, log }: Held): CountedHeld {
  const lasted = log.findLast((event) => event.k === 'class.closed')?.t ?? 0;
  const share = (pupil: string): number => {
    let [inside, since, stayed] = [false, 0, 0];
    for (const event of log) {
      const comes = event.k === 'presence.joined' && event.u === pupil;
      const goes = (event.k === 'presence.left' && event.u === pupil) || (event.k === 'pupil.removed' && event.d.personId === pupil);
      if (comes && !inside) [inside, since] = [true, event.t];
      if (goes && inside) { inside = false; stayed += event.t - since; }
    }
    return (inside ? stayed + lasted - since : stayed) / lasted;
  };
  const said = new Map(ledger.words.filter((word) => word.liveId === liveId).map((word) => [word.pupil, word.present]));
  const came = log.flatMap((event) => (event.k === 'presence.joined' && event.d.role === 'pupil' ? [event.u] : []));
  const here = (pupil: string): boolean => said.get(pupil) ?? share(pupil) >= 0.7;
  return { minutes: Math.round(lasted / 60_000), share, here, everybody: [...new Set([...came, ...said.keys()])].filter(here) };
}

/** Whole minutes that somebody of the staff was in the room. */
export function staffMinutes({ log, tutor }: Held): number {
  const joined = log.find((event) => event.k === 'presence.joined' && event.u === tutor)?.t ?? 0;
  return Math.floor(((log.findLast((event) => event.k === 'class.closed')?.t ?? 0) - joined) / 60_000);
}
