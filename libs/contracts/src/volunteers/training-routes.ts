import { z } from 'zod';
import { text } from '../content/text.ts';
import { coursesRoutes } from '../courses/routes.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { route } from '../http/route.ts';
import { answerVerdict, stepAnswer } from '../progress/routes.ts';

const day = z.iso.date();
const lessonParams = z.strictObject({ lessonId: contentId });
const origin = z.url({ protocol: /^https?$/ }).max(200);

export const trainingRoutes = {
  'training.course': route({
    summary: 'The course for staff, which lessons the asking person has done, and the certificate that came of it.', errors: ['resource.not-found'],
    response: z.object({
      title: text, summary: text, lessons: z.array(z.object({ id: contentId, number: z.number().int(), title: text, goal: text, minutes: z.number(), doneOn: day.nullable() })),
      certificate: z.object({ id: uuid, issuedAt: instant, token: z.string() }).nullable(),
    }),
  }),
  'training.lesson': route({ summary: 'One lesson of the course for staff; no answer key.', params: lessonParams, response: coursesRoutes['courses.lesson'].response, errors: ['resource.not-found'] }),
  'training.answer': route({ summary: 'The verdict on one answer; nothing is kept.', params: z.strictObject({ lessonId: contentId, stepId: contentId }), body: z.strictObject({ answer: stepAnswer }), response: answerVerdict, errors: ['resource.not-found', 'request.malformed'] }),
  'training.finish': route({
    summary: 'Finishes a lesson with its answers, judged again. With the last lesson comes the certificate, signed.', params: lessonParams,
    body: z.strictObject({ answers: z.array(z.strictObject({ stepId: contentId, answer: stepAnswer })).max(60), origin }),
    response: z.object({ /** Questions without a right answer; empty: the lesson is done. */ open: z.array(contentId), certificate: z.boolean() }), errors: ['resource.not-found'],
  }),
} as const;
