import { z } from 'zod';
import { text } from './text.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** File name inside the lesson's `pictures/`; `alt` is read out and shown while the picture loads. */
export const picture = z.strictObject({ file: z.string().regex(/^[a-z0-9-]+\.(svg|webp)$/), alt: text });

export const choice = z.strictObject({ id, text, correct: z.boolean(), feedback: text });
const named = z.strictObject({ id, text });
const asked = { id, concept: id, prompt: text, picture: picture.optional(), code: z.string().optional() };
const rightOnes = (choices: readonly { correct: boolean }[]): number => choices.filter((each) => each.correct).length;

/** A question with feedback for every answer. Correct answers never leave the server before the pupil answers. */
export const quizItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...asked, choices: z.array(choice).min(2).max(5) }),
  /** All right ones and no other. `missed` is said when every chosen one is right and one is still missing. */
  z.strictObject({ kind: z.literal('multiple'), ...asked, choices: z.array(choice).min(3).max(6).refine((all) => rightOnes(all) > 0 && rightOnes(all) < all.length, 'some right, some wrong'), missed: text }),
  z.strictObject({ kind: z.literal('true-false'), ...asked, isTrue: z.boolean(), feedback: z.strictObject({ saidTrue: text, saidFalse: text }) }),
  /** Answered by typing. `slips` are wrong numbers whose cause is known. */
  z.strictObject({ kind: z.literal('numeric'), ...asked, answer: z.number(), tolerance: z.number().min(0), unit: text.optional(), feedback: text,
    slips: z.array(z.strictObject({ value: z.number(), feedback: text })).max(5).optional() }),
  /** Full-width signs, case and spaces make no difference. `accepted` holds the words of both languages. */
  z.strictObject({ kind: z.literal('short-text'), ...asked, accepted: z.array(z.string().min(1).max(80)).min(1).max(20), feedback: text,
    slips: z.array(z.strictObject({ said: z.array(z.string().min(1).max(80)).min(1), feedback: text })).max(5).optional() }),
  /** `entries` stand in the right order. */
  z.strictObject({ kind: z.literal('ordering'), ...asked, entries: z.array(named).min(3).max(8), feedback: text }),
  /** Each left one has its right one; `spare` right ones belong to nobody. */
  z.strictObject({ kind: z.literal('matching'), ...asked, pairs: z.array(z.strictObject({ id, left: text, right: text, feedback: text })).min(2).max(6), spare: z.array(text).max(2).default([]) }),
  /** `template` names its gaps in double braces: `digitalWrite({{pin}}, HIGH);`. With `options` a gap is picked, without it is typed. */
  z.strictObject({ kind: z.literal('gaps'), ...asked, template: text, isCode: z.boolean().default(true),
    gaps: z.array(z.strictObject({ id, accepted: z.array(z.string().min(1).max(80)).min(1), options: z.array(z.string().min(1).max(80)).min(2).max(6).optional(), feedback: text })).min(1).max(6) }),
  /** A line of `code` is picked; `lines` count from 1, and any of them is right. */
  z.strictObject({ kind: z.literal('line'), ...asked, code: z.string().min(1), lines: z.array(z.number().int().min(1)).min(1), feedback: text,
    about: z.array(z.strictObject({ line: z.number().int().min(1), feedback: text })).max(12).default([]) }),
]);
export type QuizItem = z.infer<typeof quizItem>;
export type QuizKind = QuizItem['kind'];
