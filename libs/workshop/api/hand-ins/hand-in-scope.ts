import type { EntityManager } from 'typeorm';
import { placeOfHandIn, type HandInPlace } from './hand-ins.repository.ts';

/** For `within(...)` on routes that carry the hand-in in their path. */
export const handInInPath = (input: { params: { handInId: string } }, db: EntityManager): Promise<HandInPlace | null> => placeOfHandIn(db, input.params.handInId);
