import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

const inClass = z.strictObject({ classId: uuid });
const atStep = z.strictObject({ classId: uuid, lessonId: contentId, stepId: contentId });
const post = z.object({ id: uuid, name: z.string(), tile: z.number().int(), words: z.string(), at: instant, mine: z.boolean(), hidden: z.boolean() });
export type ClassPost = z.infer<typeof post>;
const told = z.object({ pupilId: uuid, name: z.string(), tile: z.number().int(), words: z.string(), at: instant });

/** What pupils say where nothing is judged. Posts and exit answers are given as answers of kind `said`. */
export const voicesRoutes = {
  'progress.posts': route({
    summary: "A discussion's posts. A pupil sees the class's posts after writing one; hidden ones only their writer and staff see.", params: atStep,
    response: z.object({ written: z.boolean(), posts: z.array(post) }), errors: ['resource.not-found', 'lesson.not-open'],
  }),
  'progress.hide-post': route({
    summary: 'Hides a post from the class, or shows it again.', params: z.strictObject({ classId: uuid, postId: uuid }),
    body: z.strictObject({ hidden: z.boolean() }), response: noContent, errors: ['resource.not-found'],
  }),
  'progress.answer-survey': route({
    summary: 'Answers a survey, once; what is kept has no name and no time.', params: atStep,
    body: z.strictObject({ answers: z.array(z.strictObject({ questionId: contentId, choiceId: contentId })).min(1).max(6) }), response: noContent,
    errors: ['resource.not-found', 'lesson.not-open', 'request.malformed', 'quiz.already-answered'],
  }),
  'progress.survey': route({
    summary: 'Results of a survey; null while fewer than five have answered, or while the asking pupil has not.', params: atStep,
    response: z.object({ answered: z.number().int().nullable(), mine: z.boolean(),
      results: z.array(z.object({ questionId: contentId, prompt: text, choices: z.array(z.object({ text, count: z.number().int() })) })).nullable() }),
    errors: ['resource.not-found', 'lesson.not-open'],
  }),
  'progress.lesson-voices': route({
    summary: 'What the class said in a lesson: the answers to its exit questions, and which discussions and surveys it has.', params: z.strictObject({ classId: uuid, lessonId: contentId }),
    response: z.object({
      lesson: z.object({ id: contentId, number: z.number().int(), title: text }),
      steps: z.array(z.object({ stepId: contentId, kind: z.enum(['discussion', 'survey', 'exit-question']), title: text, prompt: text,
        /** Of an exit question: the newest answer of each pupil. */
        answers: z.array(told.extend({ choice: text.nullable() })) })),
    }),
    errors: ['resource.not-found'],
  }),
  'progress.lessons-with-voices': route({
    summary: 'The lessons in which the class is asked something that is not judged.', params: inClass,
    response: z.object({ lessons: z.array(z.object({ id: contentId, number: z.number().int(), title: text })) }), errors: ['resource.not-found'],
  }),
} as const;
