import { papersWarnDays } from '@kindling/contracts/light';

export interface Papers { readonly backgroundOn: string | null; readonly backgroundEnds: string | null; readonly pledgeOn: string | null; readonly pledgeEnds: string | null }
export type PaperState = 'missing' | 'ended' | 'ends-soon' | 'good';
const dayMs = 86_400_000;

/** A paper without an end is good for ever; one counts until the evening of its last day. */
export function paperState(seenOn: string | null, ends: string | null, today: string): PaperState {
  if (seenOn === null) return 'missing';
  if (ends === null) return 'good';
  if (ends < today) return 'ended';
  return daysUntil(ends, today) <= papersWarnDays ? 'ends-soon' : 'good';
}
export const daysUntil = (day: string, today: string): number => Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
/** Whether somebody may be given to pupils. */
export const isCleared = (papers: Papers, today: string): boolean =>
  [paperState(papers.backgroundOn, papers.backgroundEnds, today), paperState(papers.pledgeOn, papers.pledgeEnds, today)].every((state) => state === 'good' || state === 'ends-soon');
