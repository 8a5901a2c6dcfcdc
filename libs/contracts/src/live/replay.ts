import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { work } from '../program/program.ts';
import { liveEvent } from './events.ts';

/** Milliseconds since the class opened, even one that nobody closed for weeks. */
const LATEST_MS = 2_000_000_000;
const classMs = z.coerce.number().int().min(0).max(LATEST_MS);
const liveParams = z.strictObject({ liveId: uuid });
const noteText = z.string().trim().min(1).max(2000);

export const chapter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slide'), atMs: z.number(), lessonId: contentId, stepId: contentId, title: text.nullable() }),
  z.object({ kind: z.literal('poll'), atMs: z.number(), question: z.string() }),
  z.object({ kind: z.literal('program'), atMs: z.number(), title: z.string() }),
  z.object({ kind: z.literal('board'), atMs: z.number() }),
  /** `title` null: thrown away since. */
  z.object({ kind: z.literal('deck'), atMs: z.number(), deckId: uuid, title: z.string().nullable() }),
  z.object({ kind: z.literal('break'), atMs: z.number(), untilMs: z.number() }),
]);
export type Chapter = z.infer<typeof chapter>;
const note = z.object({ id: uuid, atMs: z.number(), text: z.string(), by: z.string() });
export type ReplayNote = z.infer<typeof note>;
const hit = z.object({ kind: z.enum(['chat', 'note', 'poll', 'slide', 'code', 'board']), atMs: z.number(), by: z.string(), text: z.string() });
/** `none`: nobody consented or nobody spoke; `deleted` by staff or when its time was over. */
const keptVoice = z.enum(['kept', 'none', 'deleted']);

export const replayRoutes = {
  'replay.index': route({
    summary: 'What a player needs before the first second: length, chapters, where somebody speaks, notes.', params: liveParams,
    response: z.object({
      classId: uuid, lessonId: contentId, lessonNumber: z.number(), lessonTitle: text, tutorName: z.string(), openedAt: instant, open: z.boolean(), lastsMs: z.number(),
      chapters: z.array(chapter), voice: keptVoice, spoken: z.array(z.tuple([z.number(), z.number()])), notes: z.array(note),
    }), errors: ['resource.not-found'],
  }),
  'replay.log': route({
    summary: "Events of a stretch of the class; with `state`, also the fold of everything before, so that a seek needs no more than this.", params: liveParams,
    query: z.strictObject({ fromMs: classMs.default(0), toMs: classMs.default(60_000), state: z.enum(['yes', 'no']).default('no') }),
    // The state is the domain's own; the page that asks folds on with the very same code.
    response: z.object({ fromMs: z.number(), toMs: z.number(), state: z.unknown(), events: z.array(liveEvent) }), errors: ['resource.not-found'],
  }),
  'replay.voice': route({
    summary: 'What was said in a stretch of at most half a minute: frames as they were passed on, packed, as base64 (which gzip takes back).', params: liveParams,
    query: z.strictObject({ fromMs: classMs.default(0), toMs: classMs.default(2000) }), response: z.object({ fromMs: z.number(), toMs: z.number(), sound: z.string() }), errors: ['resource.not-found', 'request.malformed'],
  }),
  'replay.search': route({
    summary: 'Where a word was written: chat, notes, votes, titles.', params: liveParams, query: z.strictObject({ q: z.string().trim().max(80).default('') }),
    response: z.object({ hits: z.array(hit) }), errors: ['resource.not-found'],
  }),
  'replay.moment': route({
    summary: "The exercise of that moment, and the asking pupil's own program nearest before it; `work` null means the starter.", params: liveParams, query: z.strictObject({ atMs: classMs.default(0) }),
    response: z.object({ exerciseId: contentId.nullable(), lessonId: contentId, stepId: contentId.nullable(), from: z.enum(['own', 'shared', 'starter']), savedAt: instant.nullable(), work: work.nullable() }), errors: ['resource.not-found'],
  }),
  'replay.add-note': route({
    summary: 'Writes down what was said or shown at a moment; the same id again changes it.', params: liveParams,
    body: z.strictObject({ noteId: uuid, atMs: z.number().int().min(0).max(LATEST_MS), text: noteText }), response: note, errors: ['resource.not-found', 'resource.conflict'],
  }),
  'replay.remove-note': route({ summary: 'Takes a note away.', params: z.strictObject({ liveId: uuid, noteId: uuid }), response: noContent, errors: ['resource.not-found'] }),
} as const;
