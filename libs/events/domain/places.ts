import type { ReplyState } from '@kindling/contracts';

/** An answer as the list of a group has it, in the order of asking. */
export interface Standing { readonly id: string; readonly heads: number; readonly state: ReplyState }

const taken = (list: readonly Standing[]): number => list.reduce((sum, each) => sum + (each.state === 'coming' ? each.heads : 0), 0);
export const freePlaces = (places: number, list: readonly Standing[]): number => Math.max(0, places - taken(list));

/** Whoever waits goes first, also when a smaller family would fit sooner: nobody is overtaken by asking later. */
export function stateFor(places: number, others: readonly Standing[], heads: number): ReplyState {
  const somebodyWaits = others.some((each) => each.state === 'waiting');
  return !somebodyWaits && freePlaces(places, others) >= heads ? 'coming' : 'waiting';
}

/** Who moves up now, in order, until the first who does not fit. */
export function movingUp(places: number, list: readonly Standing[]): readonly string[] {
  let free = freePlaces(places, list);
  const moving: string[] = [];
  for (const each of list.filter(({ state }) => state === 'waiting')) {
    if (each.heads > free) break;
    free -= each.heads;
    moving.push(each.id);
  }
  return moving;
}
