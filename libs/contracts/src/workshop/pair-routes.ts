import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, noContent, uuid } from '../http/ids.ts';

const place = z.strictObject({ classId: uuid, exerciseId: contentId });
const mate = z.object({ personId: uuid, name: z.string(), tile: z.number().int() });
/** `seconds` since the two began, by the server: the clock of an old computer may be anywhere. */
const pair = z.object({ partner: mate, seconds: z.number().int() });
export type WorkPair = z.infer<typeof pair>;

export const pairRoutes = {
  'pairs.mine': route({ summary: 'Who works with the signed-in pupil on this exercise at this computer, and which class-mates could.', params: place, response: z.object({ pair: pair.nullable(), mates: z.array(mate) }), errors: ['resource.not-found'] }),
  'pairs.join': route({
    summary: "A class-mate joins by typing their own PIN. It is guarded like signing in, opens no session, and ends with the driver's.", params: place,
    body: z.strictObject({ personId: uuid, pin: z.string().regex(/^\d{4,6}$/) }), response: noContent, errors: ['resource.not-found', 'session.wrong-credentials', 'session.locked', 'pair.full'],
  }),
  'pairs.leave': route({ summary: 'The partner leaves; what was handed in before keeps both names.', params: place, response: noContent, errors: ['resource.not-found'] }),
} as const;
