import { z } from 'zod';
import { contentId } from '../http/ids.ts';

/** What is said about a draft before it is published. Errors keep it from being published; advice does not. */
export const findingCode = z.enum([
  'no-steps', 'few-steps', 'missing-translation', 'empty-text', 'no-alt', 'no-caption', 'no-text-twin', 'empty-step', 'no-right-answer', 'many-right-answers', 'same-answer-twice', 'no-hint', 'no-checks',
  'exercise-missing', 'exercise-unused', 'picture-missing', 'no-film', 'film-missing', 'no-captions', 'same-id-twice', 'not-whole',
  'reference-fails', 'reference-does-not-compile', 'empty-passes', 'not-tried',
]);
export type FindingCode = z.infer<typeof findingCode>;
export const draftFinding = z.object({
  code: findingCode, severity: z.enum(['error', 'advice']),
  /** The step or exercise it is about; both null for the lesson as a whole. */
  stepId: contentId.nullable(), exerciseId: contentId.nullable(),
  /** Where inside, as a path of the draft: `items.0.prompt`; empty for the whole. */
  at: z.string().max(200),
  /** Words that the sentence needs: which language, which check. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DraftFinding = z.infer<typeof draftFinding>;
