import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { work } from '../program/program.ts';
import { handInState } from '../workshop/routes.ts';
import { voiceNoteLimits, voiceNoteTypes } from './marking-light.ts';

const params = z.strictObject({ handInId: uuid });
const voiceParams = z.strictObject({ handInId: uuid, voiceId: uuid });
const verdict = z.enum(['passed', 'failed', 'unchecked']);
const level = z.number().int().min(1).max(4);
/** One row of a rubric: what is looked at, and what each of the four levels means. */
const criterion = z.object({ id: contentId, title: text, levels: z.tuple([text, text, text, text]) });
export type Criterion = z.infer<typeof criterion>;
const voiceNote = z.object({ id: uuid, authorName: z.string(), authorIsMe: z.boolean(), durationMs: z.number().int(), spokenAt: instant });
export type VoiceNote = z.infer<typeof voiceNote>;
const sheet = z.object({
  criteria: z.array(criterion), marks: z.array(z.object({ criterion: contentId, level })), voices: z.array(voiceNote),
  rounds: z.array(z.object({ handInId: uuid, round: z.number().int(), state: handInState, verdict, handedInAt: instant })),
  /** The round before this one, to compare with. */
  previous: z.object({ round: z.number().int(), work }).nullable(),
});
export type MarkingSheet = z.infer<typeof sheet>;
const inLine = z.object({ handInId: uuid, pupilName: z.string(), partners: z.array(z.string()), exerciseTitle: text, lessonNumber: z.number(), state: handInState, verdict });
export type InLine = z.infer<typeof inLine>;

export const markingRoutes = {
  'feedback.sheet': route({ summary: 'Rubric, marks, spoken words and earlier rounds of a hand-in.', params, response: sheet, errors: ['resource.not-found'] }),
  'feedback.desk': route({
    summary: "Beside the work, for whoever marks it: the class's own comments, most used first, and the hand-ins before and after this one.", params,
    response: z.object({ chips: z.array(z.object({ body: z.string(), used: z.number().int() })), line: z.array(inLine) }), errors: ['resource.not-found'],
  }),
  'feedback.mark': route({
    summary: 'Sets one criterion to a level, or takes the mark away.', params: z.strictObject({ handInId: uuid, criterion: contentId }),
    body: z.strictObject({ level: level.nullable() }), response: noContent, errors: ['resource.not-found', 'hand-in.superseded'],
  }),
  'feedback.speak': route({
    summary: 'Leaves a spoken word of at most 20 seconds; the same id again changes nothing.', params: voiceParams,
    body: z.strictObject({ type: z.enum(voiceNoteTypes), durationMs: z.number().int().min(200).max(voiceNoteLimits.ms + 1000), base64: z.string().min(40).max(Math.ceil(voiceNoteLimits.bytes / 3) * 4).regex(/^[A-Za-z0-9+/]+={0,2}$/) }),
    response: voiceNote, errors: ['resource.not-found', 'resource.conflict', 'request.malformed', 'hand-in.superseded', 'voice-note.too-many'],
  }),
  'feedback.hear': route({ summary: 'The sound of a spoken word.', params: voiceParams, response: z.unknown(), errors: ['resource.not-found'] }),
  'feedback.unspeak': route({ summary: 'Whoever spoke takes the word back.', params: voiceParams, response: noContent, errors: ['resource.not-found'] }),
} as const;
