import { seededRandom } from '@kindling/kernel';

export interface GroupLine { readonly seq: number; readonly at: number; readonly by: string; readonly text: string }
/** `number` counts from 1. Somebody outside a group knows who sits in it, and nothing that is said there. */
export interface Group { readonly number: number; readonly members: readonly string[]; readonly chat: readonly GroupLine[]; readonly calling: boolean }
/** How many lines of a group's chat a fold keeps. */
export const GROUP_CHAT_KEPT = 80;

export const groupOf = (groups: readonly Group[], personId: string): Group | null => groups.find(({ members }) => members.includes(personId)) ?? null;

/** Deals people out by chance, as evenly as can be. */
export function dealt(people: readonly string[], count: number, seed: number): string[][] {
  const random = seededRandom(seed);
  const shuffled = people.map((id) => [random(), id] as const).sort(([a], [b]) => a - b).map(([, id]) => id);
  return Array.from({ length: count }, (_, group) => shuffled.filter((_id, at) => at % count === group)).filter((members) => members.length > 0);
}
