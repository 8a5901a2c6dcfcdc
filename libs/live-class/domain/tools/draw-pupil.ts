import { seededRandom } from '@kindling/kernel';
import type { LiveState } from '../live-state.ts';

export interface Drawn { readonly personId: string; readonly fresh: boolean }

/**
 * One of the pupils who are there; nobody twice before everybody had a turn, and never the same one straight after
 * themselves. The log's place and the moment are the seed, so the draw can be checked afterwards and chosen by nobody.
 */
export function drawPupil(state: LiveState, at: number): Drawn | null {
  const here = Object.values(state.people).filter((person) => person.role === 'pupil' && person.presence.is === 'here').map((person) => person.id).sort();
  const { had } = state.tools.call;
  const waiting = here.filter((id) => !had.includes(id));
  const fresh = waiting.length === 0;
  const others = here.filter((id) => id !== had.at(-1));
  const from = fresh ? (others.length > 0 ? others : here) : waiting;
  const personId = from[Math.floor(seededRandom(seedOf(state, at))() * from.length)];
  return personId === undefined ? null : { personId, fresh };
}

const seedOf = (state: LiveState, at: number): number => Math.imul(state.seq + 1, 2_654_435_761) ^ Math.imul(at + 1, 40_503);
