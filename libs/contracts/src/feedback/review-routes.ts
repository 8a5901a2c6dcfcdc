import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { handIn } from '../workshop/routes.ts';
import { comment, reviewOutcome } from './routes.ts';

const classParams = z.strictObject({ classId: uuid });
/** Why works lie in one heap: the same check failed, the same error stopped the compiler, or neither is known. */
const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('failed-check'), checkId: z.string(), title: text }),
  z.object({ kind: z.literal('compile-error'), code: z.string() }),
  z.object({ kind: z.literal('passed') }), z.object({ kind: z.literal('unchecked') }),
]);
export type ReviewReason = z.infer<typeof reason>;
/** A work as reviewers see it before they open it: a tile instead of a name. */
const item = z.object({ handInId: uuid, tile: z.number().int(), schoolName: text, round: z.number().int(), handedInAt: instant, claim: z.enum(['free', 'mine', 'taken']), claimedUntil: instant.nullable() });
export type ReviewItem = z.infer<typeof item>;
const heap = z.object({ exerciseId: contentId, exerciseTitle: text, lessonNumber: z.number(), reason, items: z.array(item) });
export type ReviewHeap = z.infer<typeof heap>;
const handInIds = z.array(uuid).min(1).max(40);

export const reviewRoutes = {
  'reviews.queue': route({ summary: 'What waits in all classes that the asking person may review, like failures together, longest wait first.', response: z.object({ heaps: z.array(heap), waiting: z.number().int(), oldestAt: instant.nullable() }), errors: [] }),
  'reviews.claim': route({
    summary: 'Takes works for fifteen minutes, so that no two review the same; what others hold is left out.', body: z.strictObject({ handInIds }),
    response: z.object({ claimed: z.array(uuid), until: instant }), errors: ['resource.not-found', 'review.claimed'],
  }),
  'reviews.release': route({ summary: 'Gives back everything that was taken and not answered.', response: noContent, errors: [] }),
  'reviews.work': route({
    summary: "One work, without the pupil's name, with what was said about it.", params: z.strictObject({ handInId: uuid }),
    response: z.object({ handIn, tile: z.number().int(), comments: z.array(comment), until: instant.nullable() }), errors: ['resource.not-found'],
  }),
  'reviews.answer': route({
    summary: 'One answer to works that the asking person holds; their time counts as hours.', body: z.strictObject({ handInIds, outcome: reviewOutcome, body: z.string().trim().max(2000) }),
    response: z.object({ answered: z.number().int() }), errors: ['resource.not-found', 'review.not-claimed', 'hand-in.already-reviewed', 'hand-in.superseded'],
  }),
  'reviews.settings': route({ summary: 'Whether volunteers of other classes may review here.', params: classParams, response: z.object({ volunteers: z.boolean() }), errors: ['resource.not-found'] }),
  'reviews.set': route({ summary: 'Lets volunteers of other classes review here, or no longer.', params: classParams, body: z.strictObject({ volunteers: z.boolean() }), response: z.object({ volunteers: z.boolean() }), errors: ['resource.not-found'] }),
} as const;
