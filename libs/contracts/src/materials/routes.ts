import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { materialKinds, materialLicences } from './materials-light.ts';

const kind = z.enum(materialKinds);
const licence = z.enum(materialLicences);
/** Only addresses that a browser opens as a page: no `javascript:`, no files. */
const address = z.url({ protocol: /^https?$/, hostname: /./ }).max(400);
const titled = z.strictObject({ zh: z.string().trim().min(1).max(60), en: z.string().trim().max(80) });
const told = z.strictObject({ zh: z.string().trim().max(200), en: z.string().trim().max(300) });
const lessonPlace = z.object({ id: contentId, number: z.number().int(), title: text });

const material = z.object({
  id: uuid, kind, licence, title: titled, text: told, /** Author or address. */ source: z.string(), lesson: lessonPlace.nullable(),
  /** For every school that has this course; otherwise for the own school. */
  shared: z.boolean(), schoolName: text,
  content: z.discriminatedUnion('is', [z.object({ is: z.literal('file'), name: z.string(), mime: z.string(), bytes: z.number().int() }), z.object({ is: z.literal('link'), address: z.string() })]),
  mayChange: z.boolean(), changedAt: instant,
});
export type Material = z.infer<typeof material>;
/** `same`: a change that leaves the file or link as it is. */
const content = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('file'), /** One that has arrived whole. */ uploadId: uuid }), z.strictObject({ is: z.literal('link'), address }), z.strictObject({ is: z.literal('same') }),
]);
const classParams = z.strictObject({ classId: uuid });
const materialParams = z.strictObject({ classId: uuid, materialId: uuid });

export const materialsRoutes = {
  'materials.find': route({
    summary: "Materials of the class's course: words in Chinese without spaces, pinyin or its first letters, or English. Pupils see those of open lessons.", params: classParams,
    query: z.strictObject({ q: z.string().trim().max(60).optional(), kind: kind.optional(), lesson: contentId.optional(), from: z.coerce.number().int().min(0).max(10_000).optional() }),
    response: z.object({ materials: z.array(material), total: z.number().int(), lessons: z.array(lessonPlace) }), errors: ['resource.not-found'],
  }),
  'materials.put': route({
    summary: 'Keeps a material, or changes it. A picture is drawn anew, so that nothing but the picture stays; of papers only PDF is taken. The same again changes nothing.', params: materialParams,
    body: z.strictObject({ kind, licence, title: titled, text: told, source: z.string().trim().max(200), lessonId: contentId.nullable(), shared: z.boolean(), content }), response: noContent,
    errors: ['resource.not-found', 'resource.conflict', 'material.unknown-kind', 'material.too-big', 'material.library-full', 'material.not-to-share', 'upload.not-whole', 'upload.gone', 'deck.busy'],
  }),
  'materials.remove': route({ summary: 'Takes a material of the own school away for good.', params: materialParams, response: noContent, errors: ['resource.not-found'] }),
  'materials.file': route({ summary: 'The file, to be saved and printed, never to be shown in the page.', params: materialParams, response: z.unknown(), errors: ['resource.not-found'] }),
} as const;
