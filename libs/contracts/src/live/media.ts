import { z } from 'zod';
import { uuid } from '../http/ids.ts';

/** Server to client, as text: who a stream number belongs to. The first one greets the socket itself. */
export const mediaNotice = z.discriminatedUnion('k', [
  /** `stream` is the number of what this socket sends. `recording`: what is said is kept for the replay. */
  z.strictObject({ k: z.literal('welcome'), stream: z.number().int(), recording: z.boolean() }),
  z.strictObject({ k: z.literal('speaker'), stream: z.number().int(), personId: uuid }),
]);
export type MediaNotice = z.infer<typeof mediaNotice>;
