import type { RoundState } from './lifecycles.ts';
import type { Level } from './rules.ts';
import type { Standing } from './standings.ts';

export interface WayRound { readonly id: string; readonly level: Level; readonly state: RoundState; readonly results: readonly Standing[] | null; readonly publishedAt: Date | null }
export type WayAward = 'goes-on' | 'first' | 'second' | 'third';
export interface WayStanding { readonly publishedAt: Date | null; readonly place: number; readonly of: number; readonly total: number; readonly human: number | null; readonly machine: number | null; readonly advances: boolean; readonly award: WayAward | null }
/** Null while the round is not published, also when an appeal has opened it again. */
export interface WayStep { readonly roundId: string; readonly level: Level; readonly standing: WayStanding | null }

/** A team's way through the rounds: what is published of each, and the one where it stands now. */
export function wayOf({ id, entered }: { readonly id: string; readonly entered: boolean }, rounds: readonly WayRound[]): WayStep[] {
  const published = rounds.map((round) => (round.state === 'published' ? round.results?.find(({ entryId }) => entryId === id) : undefined));
  return rounds.flatMap((round, at): WayStep[] => {
    const [own, before] = [published[at], published[at - 1]];
    if (own) return [{ roundId: round.id, level: round.level, standing: shown(own, round, at === rounds.length - 1) }];
    const wasHere = published.slice(at + 1).some(Boolean);
    const stands = round.state !== 'published' && (wasHere || (at === 0 ? entered : before?.advances === true));
    return stands ? [{ roundId: round.id, level: round.level, standing: null }] : [];
  });
}

function shown(own: Standing, { results, publishedAt }: WayRound, last: boolean): WayStanding {
  const { place, total, human, machine, advances } = own;
  return { publishedAt, place, of: (results ?? []).filter(({ group }) => group === own.group).length, total, human, machine, advances, award: awardOf(own, last) };
}
const medals = ['first', 'second', 'third'] as const;
/** What the organiser's desk counts as an award: going on, or one of the first three places of the last round. */
function awardOf({ sheets, advances, place }: Standing, last: boolean): WayAward | null {
  if (sheets === 0) return null;
  return advances ? 'goes-on' : last ? medals[place - 1] ?? null : null;
}
