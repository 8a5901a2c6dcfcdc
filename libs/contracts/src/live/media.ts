import { z } from 'zod';
import { uuid } from '../http/ids.ts';

/** Server to client, as text: who a stream number belongs to. The first one greets the socket itself. */
export const mediaNotice = z.discriminatedUnion('k', [
  /** `stream` is the number of what this socket sends. `recording`: what is said is kept for the replay. */
  z.strictObject({ k: z.literal('welcome'), stream: z.number().int(), recording: z.boolean() }),
  /** The server would rather send frames over WebRTC; who does not answer gets them over this socket. */
  z.strictObject({ k: z.literal('offer'), sdp: z.string() }),
  /** Whether somebody shows a camera or screen; `thin`: they do, and this line is too thin for it. */
  z.strictObject({ k: z.literal('pictures'), is: z.enum(['on', 'off', 'thin']) }),
  z.strictObject({ k: z.literal('speaker'), stream: z.number().int(), personId: uuid }),
]);
export type MediaNotice = z.infer<typeof mediaNotice>;
/** Client to server, as text, and only to an offer. `declined`: this browser stays with the socket. */
export const mediaAnswer = z.discriminatedUnion('k', [z.strictObject({ k: z.literal('answer'), sdp: z.string().max(3500) }), z.strictObject({ k: z.literal('declined') })]);
export type MediaAnswer = z.infer<typeof mediaAnswer>;
