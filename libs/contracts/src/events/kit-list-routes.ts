import { z } from 'zod';
import { route } from '../http/route.ts';
import { noContent, uuid } from '../http/ids.ts';
import { partCounts, partKey } from '../kits/routes.ts';

const eventParams = z.strictObject({ eventId: uuid });
/** `perKit`: how many people share one kit, 0 for none. `parts`: for each of those groups, beside the kit; for everybody when there are no kits. */
const wanted = z.strictObject({ perKit: z.number().int().min(0).max(6), parts: partCounts });
export type KitWish = z.infer<typeof wanted>;
const line = z.object({ /** Null: whole kits. */ part: partKey.nullable(), need: z.number().int(), have: z.number().int(), missing: z.number().int() });
export type KitListLine = z.infer<typeof line>;

export const kitListRoutes = {
  'events.kit-list': route({
    summary: "What an event needs for all its places, beside what the schools' cupboards have.", params: eventParams,
    response: z.object({ places: z.number().int(), wanted, lines: z.array(line), mayChange: z.boolean() }), errors: ['resource.not-found'],
  }),
  'events.set-kit-list': route({ summary: 'Says what each group at an event needs.', params: eventParams, body: wanted, response: noContent, errors: ['resource.not-found'] }),
} as const;
