import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, uuid } from '../http/ids.ts';
import { deckLimits } from './deck-light.ts';

const classParams = z.strictObject({ classId: uuid });
const deckParams = z.strictObject({ classId: uuid, deckId: uuid });
const page = z.object({ width: z.number().int(), height: z.number().int(), version: z.string() });
const deck = z.object({ id: uuid, title: z.string(), createdAt: instant, pages: z.array(page) });
export type Deck = z.infer<typeof deck>;
const refusals = ['resource.not-found', 'deck.unknown-kind', 'deck.broken', 'deck.locked', 'deck.too-big', 'deck.full', 'deck.busy'] as const;

export const deckRoutes = {
  'decks.of-class': route({ summary: 'Own slides of a class, newest first.', params: classParams, response: z.object({ decks: z.array(deck) }), errors: ['resource.not-found'] }),
  'decks.deck': route({ summary: 'One deck of own slides: how many pages, and their shapes.', params: deckParams, response: deck, errors: ['resource.not-found'] }),
  'decks.finish': route({
    summary: 'Makes pages of what was sent up, and puts them at the end of the deck; a new deck is begun with them.', params: deckParams,
    body: z.strictObject({ uploadId: uuid, title: z.string().trim().min(1).max(80) }), response: deck, errors: [...refusals, 'upload.not-whole', 'upload.gone'],
  }),
  'decks.remove': route({ summary: 'Throws a deck away, with its pictures.', params: deckParams, response: z.object({}), errors: ['resource.not-found'] }),
  'decks.page': route({
    summary: 'A page as a picture (WebP), small or large; kept by browsers under its version.',
    params: z.strictObject({ classId: uuid, deckId: uuid, page: z.coerce.number().int().min(0).max(deckLimits.pages - 1), size: z.enum(['small', 'large']) }),
    query: z.strictObject({ v: z.string().max(64).optional() }), response: z.unknown(), errors: ['resource.not-found'],
  }),
} as const;
