import type { RawClass } from './raw-year.ts';

/** At the door: a pupil of some school, or a family and walk-ins, who belong to a school only when their child does. */
export interface RawVisit { readonly id: string; readonly schoolId: string | null; readonly person: string | null; readonly heads: number }
export interface RawHeld { readonly id: string; readonly kind: string; readonly state: 'published' | 'over' | 'summarised' | 'called-off'; readonly schoolId: string | null; readonly branch: 'own' | 'foreign' | null; readonly at: Date; readonly visits: readonly RawVisit[] }
export interface RawEntry { readonly id: string; readonly schoolId: string; readonly classId: string; readonly members: readonly string[]; readonly state: 'draft' | 'entered' | 'withdrawn'; readonly at: Date }
/** `advanced` and `places` are what the round's judges signed, by entry; whoever is not in `scored` had no whole sheet. */
export interface RawRound { readonly id: string; readonly published: boolean; readonly at: Date; readonly advanced: readonly string[]; readonly places: Readonly<Record<string, number>>; readonly scored: readonly string[] }
export interface RawContest { readonly id: string; readonly entries: readonly RawEntry[]; readonly rounds: readonly RawRound[] }

export interface Chance { readonly random: () => number; readonly below: (most: number) => number; readonly id: () => string }
const [day, hour] = [86_400_000, 3_600_000];
const kinds = ['lecture', 'salon', 'experiment', 'workshop-day', 'visit'] as const;

/** Held by schools and by branches, with pupils of several schools, families without a school, and some that never were. */
export function rawEvents(classes: readonly RawClass[], begins: number, weeks: number, { random, below, id }: Chance): RawHeld[] {
  return Array.from({ length: 2 * weeks }, (_, at): RawHeld => {
    const holder = classes[below(classes.length)];
    const branch = random() < 0.4 ? (random() < 0.7 ? 'own' as const : 'foreign' as const) : null;
    const schoolId = branch ? null : holder?.schoolId ?? null;
    const came = classes.filter(() => random() < 0.35).flatMap((each) => each.pupils.filter(() => random() < 0.5).map((person): RawVisit => ({ id: id(), schoolId: each.schoolId, person, heads: 1 })));
    const families = Array.from({ length: below(5) }, (): RawVisit => ({ id: id(), schoolId: random() < 0.5 ? schoolId : holder?.schoolId ?? null, person: null, heads: 1 + below(4) }));
    return { id: id(), kind: kinds[below(5)] ?? 'salon', state: (['published', 'over', 'summarised', 'summarised', 'called-off'] as const)[below(5)] ?? 'over', schoolId, branch, at: new Date(begins + Math.floor(at / 2) * 7 * day + below(7) * day + below(24) * hour), visits: [...came, ...families] };
  });
}

/** Ladders of two rounds and contests of one; ties, entries taken back after they had won, a last round that nobody published. */
export function rawContests(classes: readonly RawClass[], begins: number, weeks: number, { random, below, id }: Chance): RawContest[] {
  return Array.from({ length: 3 + Math.floor(weeks / 8) }, (_, number): RawContest => {
    const starts = begins + below(weeks) * 7 * day;
    const entries = classes.flatMap((each) => Array.from({ length: 3 }, (__, at): RawEntry => ({ id: id(), schoolId: each.schoolId, classId: each.id, members: each.pupils.slice(2 * at, 2 * at + 2), state: (['entered', 'entered', 'entered', 'draft', 'withdrawn'] as const)[below(5)] ?? 'entered', at: new Date(starts + below(96) * hour) })));
    const rounds = Array.from({ length: 1 + (number % 2) }, (__, at): RawRound => {
      const field = entries.filter((each) => each.state !== 'draft' && random() < 0.8).map((each) => each.id);
      return { id: id(), published: random() < 0.8, at: new Date(starts + (7 + 14 * at) * day + below(24) * hour), advanced: field.filter(() => number % 2 === 1 && at === 0 && random() < 0.4), places: Object.fromEntries(field.map((entry) => [entry, 1 + below(7)])), scored: field.filter(() => random() < 0.9) };
    });
    return { id: id(), entries, rounds };
  });
}
