import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { deckLimits } from './deck-light.ts';
import { liveFact } from './live-fact.ts';

const show = z.strictObject({ deckId: uuid, page: z.number().int().min(0).max(deckLimits.pages - 1) });
/** A page of own slides in place of the lesson's. */
export const deckCommands = { 'deck.show': show } as const;
export const deckFacts = [liveFact('deck.shown', show)] as const;
