import type { LiveEvent, LiveEventKind } from '@kindling/contracts';
import { evolve } from '../evolve.ts';
import { unopened, type LiveState } from '../live-state.ts';

export type HitKind = 'chat' | 'note' | 'poll' | 'slide' | 'code' | 'board';
export interface Said { readonly kind: HitKind; readonly atMs: number; readonly personId: string; readonly text: string }

type TextOf = { readonly [K in LiveEventKind]?: (event: Extract<LiveEvent, { k: K }>) => { readonly kind: HitKind; readonly text: string } };
/** Which events carry words to search; a new kind of event adds a line here. */
const words: TextOf = {
  'chat.said': ({ d }) => ({ kind: 'chat', text: d.text }),
  'share.opened': ({ d }) => ({ kind: 'code', text: `${d.title}\n${d.body}` }),
  'board.put': ({ d }) => ({ kind: 'board', text: d.shape.is === 'text' ? d.shape.text : '' }),
  'poll.opened': ({ d }) => ({ kind: 'poll', text: [d.question, ...d.options].join(' / ') }),
};
export function wordsIn(event: LiveEvent): Said | null {
  const found = (words[event.k] as ((event: LiveEvent) => { kind: HitKind; text: string }) | undefined)?.(event);
  return found && found.text !== '' ? { ...found, atMs: event.t, personId: event.u } : null;
}

/** Programs that were written together, as they stood after the last stroke of a pen; how they began stands in `share.opened`. */
export function writtenIn(events: readonly LiveEvent[]): Said[] {
  const written = new Map<string, Said>();
  let state = unopened;
  for (const event of events) {
    state = evolve(state, event);
    if (event.k === 'share.edited' && state.shared) written.set(state.shared.id, { kind: 'code', atMs: event.t, personId: event.u, text: `${state.shared.title}\n${state.shared.body}` });
  }
  return [...written.values()];
}

/** Chinese has no spaces and pupils write widths and cases as they come. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
export function searchIn(said: readonly Said[], query: string, most = 50): readonly Said[] {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  return said.filter((each) => { const text = plain(each.text); return parts.every((part) => text.includes(part)); }).sort((a, b) => a.atMs - b.atMs).slice(0, most);
}

export interface StepPlace { readonly lessonId: string; readonly stepId: string }
/** Where "try from here" may lead, best first: what was on show, then where the pupil themselves worked. */
export function placesAt(state: LiveState, personId: string): readonly StepPlace[] {
  const own = state.people[personId]?.step;
  return [...(state.slide ? [state.slide] : []), ...(own ? [own] : [])].map(({ lessonId, stepId }) => ({ lessonId, stepId }));
}
