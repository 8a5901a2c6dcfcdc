import type { LiveEvent } from '@kindling/contracts';

/** How far somebody is, whether they are stuck, and that they ask for help concerns them and those who teach, not their class-mates. */
function concernedBy(event: LiveEvent): string | null {
  switch (event.k) {
    case 'step.at': case 'pupil.stuck': case 'pupil.unstuck': case 'hand.up': return event.u;
    case 'hand.down': return event.d.personId;
    default: return null;
  }
}

/** The pupils who may read a fact besides the staff; null: everybody may. */
export function readersOf(event: LiveEvent): readonly string[] | null {
  if ('to' in event.d && Array.isArray(event.d.to)) return event.d.to;
  const concerned = concernedBy(event);
  return concerned === null ? null : [concerned];
}

/** Who did it is not told. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
/** A vote or a sign whose giver is not told counts under the number of its fact: nobody votes twice. */
export const giver = (u: string, s: number): string => (u === NOBODY ? `#${s}` : u);
/** What is left of a fact for somebody who may not read it: its number, and not even who. */
export const veiled = ({ s, t }: LiveEvent): LiveEvent => ({ s, t, k: 'veiled', u: NOBODY, d: {} });
