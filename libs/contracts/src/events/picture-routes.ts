import { z } from 'zod';
import { route } from '../http/route.ts';
import { noContent, uuid } from '../http/ids.ts';

const eventParams = z.strictObject({ eventId: uuid });
const photoParams = z.strictObject({ eventId: uuid, photoId: uuid });
const sizedPhoto = z.strictObject({ eventId: uuid, photoId: uuid, size: z.enum(['small', 'large']) });
const materialParams = z.strictObject({ eventId: uuid, fileId: uuid });
const ofClass = z.strictObject({ classId: uuid, photoId: uuid });
const caption = z.strictObject({ zh: z.string().trim().max(80), en: z.string().trim().max(80) });
const material = z.object({ id: uuid, name: z.string() });

/** `people` are marked, `agreed` of them have a family that agreed; shown to everybody only when the two are the same. */
const photo = z.object({
  id: uuid, state: z.enum(['kept', 'published']), marking: z.enum(['open', 'nobody', 'people']), people: z.number().int(), agreed: z.number().int(), shown: z.boolean(), caption, width: z.number().int(), height: z.number().int(),
});
export type EventPhoto = z.infer<typeof photo>;
/** What the public page of an event carries. */
export const publicPictures = z.object({ photos: z.array(z.object({ id: uuid, caption, width: z.number().int(), height: z.number().int() })), materials: z.array(material) });

export const eventPictureRoutes = {
  'events.pictures': route({ summary: 'Photos and papers of an event, with whether each photo may be shown.', params: eventParams, response: z.object({ photos: z.array(photo), materials: z.array(material), mayPublish: z.boolean() }), errors: ['resource.not-found'] }),
  'events.photo': route({ summary: 'A photo, for staff of the place.', params: sizedPhoto, response: z.unknown(), errors: ['resource.not-found'] }),
  'events.add-photo': route({
    summary: 'Adds a photo; it is drawn anew, so that nothing but the picture stays. The same id again changes nothing.', params: photoParams, body: z.strictObject({ base64: z.base64().max(500_000), caption }), response: noContent,
    errors: ['resource.not-found', 'resource.conflict', 'event.too-many-photos', 'deck.unknown-kind', 'deck.broken', 'deck.too-big', 'deck.busy'],
  }),
  'events.set-photo': route({
    summary: 'Says that nobody can be recognised, publishes, or takes back. Publishing needs the word of the families of everybody who is on it.', params: photoParams, body: z.strictObject({ to: z.enum(['nobody', 'published', 'kept']) }), response: noContent,
    errors: ['resource.not-found', 'photo.not-marked', 'photo.no-consent', 'photo.has-people'],
  }),
  'events.remove-photo': route({ summary: 'Takes a photo away for good.', params: photoParams, response: noContent, errors: ['resource.not-found'] }),
  'events.photo-people': route({
    summary: "Which of the class's pupils are on a photo, and what their families said.", params: ofClass,
    response: z.object({ className: z.string(), people: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int(), marked: z.boolean(), consent: z.enum(['yes', 'no', 'open']) })) }), errors: ['resource.not-found'],
  }),
  'events.mark-photo': route({ summary: "Says which of the class's pupils are on a photo.", params: ofClass, body: z.strictObject({ personIds: z.array(uuid).max(100) }), response: noContent, errors: ['resource.not-found'] }),
  'events.add-material': route({
    summary: 'Takes a file that has arrived whole; only a PDF is taken. The same id again changes nothing.', params: materialParams, body: z.strictObject({ uploadId: uuid }), response: noContent,
    errors: ['resource.not-found', 'resource.conflict', 'material.not-pdf', 'material.too-many', 'upload.not-whole', 'upload.gone'],
  }),
  'events.remove-material': route({ summary: 'Takes a paper away.', params: materialParams, response: noContent, errors: ['resource.not-found'] }),
  'families.photo': route({ summary: 'A photo of a published event, as long as the family of everybody on it agrees.', params: sizedPhoto, response: z.unknown(), errors: ['resource.not-found'] }),
  'families.material': route({ summary: 'A paper of a published event, to be saved (PDF).', params: materialParams, response: z.unknown(), errors: ['resource.not-found'] }),
} as const;
