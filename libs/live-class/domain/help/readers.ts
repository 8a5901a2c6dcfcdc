import type { LiveEvent } from '@kindling/contracts';

/** The pupils who may read a fact besides the staff; null: everybody may. */
export const readersOf = ({ d }: LiveEvent): readonly string[] | null => ('to' in d && Array.isArray(d.to) ? d.to : null);

/** Who did it is not told. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
/** What is left of a fact for somebody who may not read it: its number, and not even who. */
export const veiled = ({ s, t }: LiveEvent): LiveEvent => ({ s, t, k: 'veiled', u: NOBODY, d: {} });
