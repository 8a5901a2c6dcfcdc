import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { draftLimits, lessonDraft } from './draft.ts';
import { draftFinding } from './findings.ts';

/** Named by the browser, so that a lost answer may be asked for again. */
export const ownLessonIdShape = z.string().regex(/^own-[a-f0-9]{12}$/);
const classParams = z.strictObject({ classId: uuid });
const lessonParams = z.strictObject({ classId: uuid, ownLessonId: ownLessonIdShape });
const unfinished = z.object({ zh: z.string(), en: z.string() });
const picture = z.object({ file: z.string(), width: z.number().int().nullable(), height: z.number().int().nullable() });
const film = z.object({ file: z.string(), kind: z.enum(['film', 'captions']), seconds: z.number().int().nullable() });
export type LessonFilm = z.infer<typeof film>;
const authored = z.object({
  id: ownLessonIdShape, title: unfinished, steps: z.number().int(), savedAt: instant, savedBy: z.string(), published: z.number().int().nullable(), publishedAt: instant.nullable(), changedSince: z.boolean(), copiedFrom: text.nullable(),
});
export type AuthoredLesson = z.infer<typeof authored>;
const versionRow = z.object({ number: z.number().int(), publishedAt: instant, publishedBy: z.string(), note: z.string() });
export type LessonVersionRow = z.infer<typeof versionRow>;
const draft = lessonDraft;

export const authoringRoutes = {
  'authoring.lessons': route({
    summary: "The lessons that the class's school writes, and those of the course that may be copied.", params: classParams,
    response: z.object({ lessons: z.array(authored), shipped: z.array(z.object({ id: contentId, number: z.number().int(), title: text })) }), errors: ['resource.not-found'],
  }),
  'authoring.create': route({
    summary: 'Begins a lesson, empty or as a copy of one that the class may see. The same id again changes nothing.', params: lessonParams,
    body: z.strictObject({ from: contentId.nullable() }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'authoring.too-many'],
  }),
  'authoring.draft': route({
    summary: 'The draft as it was last saved, answer keys included.', params: lessonParams,
    response: z.object({ id: ownLessonIdShape, revision: z.number().int(), draft, savedAt: instant, savedBy: z.string(), published: z.number().int().nullable(), changedSince: z.boolean(), pictures: z.array(picture), films: z.array(film) }), errors: ['resource.not-found'],
  }),
  'authoring.save': route({
    summary: 'Saves the draft if it is still the one that was changed. The same `saveId` again gives the same answer.', params: lessonParams,
    body: z.strictObject({ revision: z.number().int().min(0), saveId: uuid, draft }), response: z.object({ revision: z.number().int() }), errors: ['resource.not-found', 'authoring.changed-elsewhere'],
  }),
  'authoring.remove': route({ summary: 'Takes a lesson out of the list, or puts it back. What was published stays where a class has opened it.', params: lessonParams, body: z.strictObject({ removed: z.boolean() }), response: noContent, errors: ['resource.not-found'] }),
  'authoring.lint': route({
    summary: 'Everything that should be mended before publishing; runs the checks of the exercises against their solutions and against an empty program.', params: lessonParams,
    body: z.strictObject({}), response: z.object({ revision: z.number().int(), findings: z.array(draftFinding) }), errors: ['resource.not-found', 'request.too-many'],
  }),
  'authoring.publish': route({
    summary: 'Makes the draft the next version of the lesson; versions never change.', params: lessonParams,
    body: z.strictObject({ revision: z.number().int().min(0), note: z.string().trim().max(300) }), response: z.object({ number: z.number().int() }),
    errors: ['resource.not-found', 'authoring.changed-elsewhere', 'authoring.not-ready', 'request.too-many'],
  }),
  'authoring.versions': route({ summary: 'What was published, newest first.', params: lessonParams, response: z.object({ versions: z.array(versionRow) }), errors: ['resource.not-found'] }),
  'authoring.version': route({
    summary: 'A version as it was written, to look at or to go on from.', params: z.strictObject({ classId: uuid, ownLessonId: ownLessonIdShape, number: z.coerce.number().int().min(1).max(100_000) }),
    response: z.object({ number: z.number().int(), draft }), errors: ['resource.not-found'],
  }),
  'authoring.add-film': route({
    summary: 'Takes a file that has arrived whole for the lesson: a film (MP4 or WebM, four minutes at most) or its captions (WebVTT). The same upload again gives the same answer.', params: lessonParams,
    body: z.strictObject({ uploadId: uuid }), response: film, errors: ['resource.not-found', 'upload.gone', 'authoring.film-unknown', 'authoring.film-length', 'authoring.film-too-big', 'authoring.captions-broken', 'authoring.too-many'],
  }),
  'authoring.add-picture': route({
    summary: 'A picture (PNG, JPEG, WebP) for the lesson. It is drawn anew on the server; what a camera wrote into it is gone.', params: lessonParams,
    body: z.strictObject({ base64: z.base64().max(Math.ceil(draftLimits.pictureBytes / 3) * 4) }), response: picture,
    errors: ['resource.not-found', 'deck.unknown-kind', 'deck.broken', 'deck.locked', 'deck.too-big', 'deck.busy', 'authoring.too-many'],
  }),
} as const;
