import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { sketchTab } from '../program/program.ts';

/** Where a comment is pinned: the whole work, a block, a line of the C++ (1-based), a second of the run, or a place on a picture. */
export const anchor = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('work') }),
  z.strictObject({ on: z.literal('block'), blockId: z.string().min(1).max(64) }),
  /** `file`: a tab beside the sketch. */
  z.strictObject({ on: z.literal('line'), line: z.number().int().min(1).max(5000), file: sketchTab.shape.name.optional() }),
  /** A moment of the run, in simulated milliseconds from its start. */
  z.strictObject({ on: z.literal('second'), atMs: z.number().int().min(0).max(3_600_000) }),
  /** A place on a picture of the hand-in, in shares of its width and height. */
  z.strictObject({ on: z.literal('photo'), photoId: uuid, x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
]);
export type Anchor = z.infer<typeof anchor>;
export const comment = z.object({ id: uuid, anchor, body: z.string(), authorName: z.string(), authorIsMe: z.boolean(), writtenAt: instant });
export type Comment = z.infer<typeof comment>;
const params = z.strictObject({ handInId: uuid });
export const reviewOutcome = z.enum(['try-again', 'accepted']);

export const feedbackRoutes = {
  'feedback.comment': route({
    summary: 'Pins a comment to a block, a line or the whole hand-in.', params,
    body: z.strictObject({ commentId: uuid, anchor, body: z.string().trim().min(1).max(2000) }), response: comment, errors: ['resource.not-found', 'resource.conflict', 'request.malformed', 'hand-in.superseded'],
  }),
  'feedback.comments': route({ summary: 'Comments on a hand-in.', params, response: z.object({ comments: z.array(comment) }), errors: ['resource.not-found'] }),
  'feedback.review': route({
    summary: 'Accepts the work, or asks for another try.', params,
    body: z.strictObject({ outcome: reviewOutcome }), response: noContent, errors: ['resource.not-found', 'review.claimed', 'hand-in.already-reviewed', 'hand-in.superseded'],
  }),
  'feedback.mine': route({
    summary: "The pupil's works and what was said of them, unseen words first; a work that nobody has looked at has no reviewer and counts as seen.",
    response: z.object({ items: z.array(z.object({ handInId: uuid, classId: uuid, lessonId: contentId, exerciseId: contentId, exerciseTitle: text, outcome: z.enum(['waiting', 'try-again', 'accepted']), comments: z.number().int(), firstComment: z.string().nullable(), reviewerName: z.string(), at: instant, seen: z.boolean() })) }),
    errors: [],
  }),
  'feedback.seen': route({ summary: 'The pupil has read the feedback.', params, response: noContent, errors: ['resource.not-found'] }),
} as const;
