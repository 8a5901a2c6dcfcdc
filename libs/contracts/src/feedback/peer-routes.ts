import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { handIn } from '../workshop/routes.ts';

const classParams = z.strictObject({ classId: uuid });
const words = z.string().trim().min(1).max(300);
/** Two things that are good and one that could be better. */
const answer = z.object({ stars: z.tuple([z.string(), z.string()]), wish: z.string() });
const round = z.object({
  id: uuid, exerciseId: contentId, exerciseTitle: text, startedAt: instant, releasedAt: instant.nullable(), asked: z.number().int(),
  answers: z.array(answer.extend({ taskId: uuid, reviewerName: z.string(), authorName: z.string(), hidden: z.boolean() })),
});
export type PeerRound = z.infer<typeof round>;

export const peerRoutes = {
  'peer.rounds': route({ summary: 'Peer reviews of a class, newest first, with every answer and who wrote it, for its staff.', params: classParams, response: z.object({ rounds: z.array(round) }), errors: ['resource.not-found'] }),
  'peer.start': route({
    summary: 'Shares the hand-ins of an exercise out inside the class: two works for each, never the own.', params: z.strictObject({ classId: uuid, exerciseId: contentId }),
    body: z.strictObject({ roundId: uuid }), response: z.object({ asked: z.number().int() }), errors: ['resource.not-found', 'resource.conflict', 'peer.too-few', 'peer.running'],
  }),
  'peer.release': route({ summary: 'Shows the answers to the authors, without names; those named stay hidden.', params: z.strictObject({ classId: uuid, roundId: uuid }), body: z.strictObject({ without: z.array(uuid).max(200) }), response: noContent, errors: ['resource.not-found'] }),
  'peer.mine': route({
    summary: "A pupil's works to look at, and what class-mates said about the pupil's own, once released.", params: classParams,
    response: z.object({ tasks: z.array(z.object({ taskId: uuid, exerciseTitle: text, written: z.boolean(), open: z.boolean() })), received: z.array(z.object({ exerciseTitle: text, releasedAt: instant, answers: z.array(answer) })) }), errors: ['resource.not-found'],
  }),
  'peer.task': route({ summary: "A class-mate's work to look at, without the name.", params: z.strictObject({ taskId: uuid }), response: z.object({ handIn, answer: answer.nullable(), open: z.boolean() }), errors: ['resource.not-found'] }),
  'peer.write': route({ summary: 'Two stars and a wish; may be changed until they are released.', params: z.strictObject({ taskId: uuid }), body: z.strictObject({ stars: z.tuple([words, words]), wish: words }), response: noContent, errors: ['resource.not-found', 'peer.released'] }),
} as const;
