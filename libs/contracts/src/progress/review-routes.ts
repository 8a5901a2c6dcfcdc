import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, uuid } from '../http/ids.ts';
import { openQuizItem } from '../courses/routes.ts';

export const spacedReviewRoutes = {
  'progress.review': route({
    summary: 'Up to five questions that are due again: at the next session, and three weeks after that. Answers go the way of every answer.', params: z.strictObject({ classId: uuid }),
    response: z.object({ due: z.number().int(), items: z.array(z.object({ lessonId: contentId, stepId: contentId, lessonNumber: z.number().int(), version: z.string(), item: openQuizItem })) }),
    errors: ['resource.not-found'],
  }),
} as const;
