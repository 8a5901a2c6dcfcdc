import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

const inClass = z.strictObject({ classId: uuid });
const weight = z.number().int().min(0).max(100);
/** How much each part counts; the parts of a total are weighed against each other, whatever their sum. */
export const gradeWeights = z.strictObject({ steps: weight, quiz: weight, handIns: weight, attendance: weight });
export type GradeWeights = z.infer<typeof gradeWeights>;
/** `of` is 0 where there is nothing to count yet: such a part is left out of the total. */
const part = z.object({ got: z.number().int(), of: z.number().int() });
export type GradePart = z.infer<typeof part>;

export const gradebookRoutes = {
  'progress.gradebook': route({
    summary: "Each pupil's parts and total, by the weights of the class.", params: inClass,
    response: z.object({
      className: z.string(), weights: gradeWeights, sessions: z.number().int(), asOf: instant,
      /** Lessons that are open. */
      lessons: z.array(z.object({ id: contentId, number: z.number().int(), title: text, of: z.number().int() })),
      rows: z.array(z.object({
        pupilId: uuid, name: z.string(), tile: z.number().int(), doneByLesson: z.array(z.number().int()), steps: part, quiz: part, handIns: part, attendance: part,
        /** 0 to 100 with one decimal; null where nothing counts. */
        total: z.number().nullable(),
      })),
    }),
    errors: ['resource.not-found'],
  }),
  'progress.set-weights': route({ summary: 'How much each part of the gradebook counts.', params: inClass, body: gradeWeights, response: noContent, errors: ['resource.not-found'] }),
} as const;
