import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, uuid } from '../http/ids.ts';
import { diagram } from '../program/diagram.ts';

const inClass = z.strictObject({ classId: uuid });
const language = z.enum(['zh', 'en']);
/** A4 sheets; `pdf` in base64, because answers are JSON. */
const printed = z.object({ name: z.string(), pdf: z.base64() });

export const printRoutes = {
  'identity.cards-pdf': route({
    summary: 'Sign-in cards as a PDF, ten a page. Recorded, because PINs are shown.', params: inClass,
    body: z.strictObject({ language, /** Where pupils sign in; printed and drawn as QR. */ origin: z.url({ protocol: /^https?$/ }).max(200) }), response: printed, errors: ['resource.not-found'],
  }),
  'courses.worksheet': route({
    summary: 'A lesson on paper, without keys: questions with room to answer, lines to number, parts and self-tests.', params: z.strictObject({ classId: uuid, lessonId: contentId }),
    query: z.strictObject({ language: language.default('zh') }), response: printed, errors: ['resource.not-found'],
  }),
  'exercises.lesson-wiring-sheet': route({
    summary: 'The circuits of a lesson on paper, a page each: drawing, parts to fetch, wires by letter and colour.', params: z.strictObject({ classId: uuid, lessonId: contentId }),
    query: z.strictObject({ language: language.default('zh') }), response: printed, errors: ['resource.not-found', 'lesson.no-wiring'],
  }),
  'exercises.wiring-sheet': route({
    summary: 'A circuit on paper, as it is on the screen now. Nothing is kept.',
    body: z.strictObject({ title: z.string().max(80), diagram, language }), response: printed, errors: ['request.too-many'],
  }),
  'progress.term-report': route({
    summary: 'The term of a class as a PDF: what was held, who came, what was done, and how each number is counted.', params: inClass,
    query: z.strictObject({ language: language.default('zh') }), response: printed, errors: ['resource.not-found'],
  }),
} as const;
