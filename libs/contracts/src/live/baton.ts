import { z } from 'zod';
import { uuid } from '../http/ids.ts';

/** Who leads: pages, votes, the shared program and the end of the class are theirs alone. */
export const batonCommands = {
  'baton.hand': z.strictObject({ personId: uuid }),
  /** Only while the one who leads has been away long enough. */
  'baton.take': z.strictObject({}),
} as const;

export const batonEvents = [
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('baton.handed'), u: uuid, d: z.strictObject({ personId: uuid }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('baton.taken'), u: uuid, d: z.strictObject({}) }),
] as const;
