import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { photoLimits } from './photos-light.ts';

/** What is on the picture: the work on an exercise, or a step at the bench. */
const subject = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('exercise'), exerciseId: contentId }),
  z.strictObject({ on: z.literal('step'), lessonId: contentId, stepId: contentId }),
]);
export type PhotoSubject = z.infer<typeof subject>;
const photo = z.object({ id: uuid, subject, sentAt: instant, width: z.number().int(), height: z.number().int(), handInId: uuid.nullable() });
export type Photo = z.infer<typeof photo>;
const classPhoto = photo.extend({ pupilId: uuid, pupilName: z.string(), title: text, lessonNumber: z.number().nullable() });
export type ClassPhoto = z.infer<typeof classPhoto>;
/** 128 bits, in the address behind the QR code. */
const doorToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const classParams = z.strictObject({ classId: uuid });
const photoParams = z.strictObject({ photoId: uuid });

export const photosRoutes = {
  'photos.open-door': route({
    summary: 'An address for a phone, good for some minutes and some pictures. A door that was open before closes.', params: classParams,
    body: z.strictObject({ subject }), response: z.object({ path: z.string(), until: instant, left: z.number().int() }), errors: ['resource.not-found', 'lesson.not-open', 'photo.too-many'],
  }),
  'photos.close-door': route({ summary: 'The address works no more.', params: classParams, response: noContent, errors: ['resource.not-found'] }),
  'photos.door': route({
    summary: 'What a phone learns behind the address: which task, how long, how many. No name.', params: z.strictObject({ doorToken }),
    response: z.object({ open: z.boolean(), until: instant, left: z.number().int(), title: text,
      /** The same for the same pupil and task, so that pictures kept on a phone find their way behind a later address, and only there. */
      album: z.string() }),
    errors: ['resource.not-found', 'request.too-many'],
  }),
  'photos.send': route({
    summary: 'One picture. It is drawn anew on the server; what a camera wrote into it is gone. The same id again changes nothing.', params: z.strictObject({ doorToken, photoId: uuid }),
    body: z.strictObject({ base64: z.base64().max(Math.ceil(photoLimits.bytes / 3) * 4) }), response: z.object({ left: z.number().int() }),
    errors: ['resource.not-found', 'resource.conflict', 'request.too-many', 'photo.not-a-picture', 'photo.too-big', 'photo.door-closed', 'photo.door-full', 'photo.too-many', 'deck.busy'],
  }),
  'photos.mine': route({
    summary: "The pupil's own pictures of one task, newest first.", params: classParams,
    query: z.strictObject({ exerciseId: contentId.optional(), lessonId: contentId.optional(), stepId: contentId.optional() }), response: z.object({ photos: z.array(photo) }), errors: ['resource.not-found'],
  }),
  'photos.of-hand-in': route({ summary: 'Pictures of a hand-in, oldest first.', params: z.strictObject({ handInId: uuid }), response: z.object({ photos: z.array(photo) }), errors: ['resource.not-found'] }),
  'photos.of-class': route({ summary: 'Pictures of the class, newest first.', params: classParams, response: z.object({ photos: z.array(classPhoto) }), errors: ['resource.not-found'] }),
  'photos.picture': route({ summary: 'One picture, as WebP.', params: z.strictObject({ photoId: uuid, size: z.enum(['small', 'large']) }), response: z.unknown(), errors: ['resource.not-found'] }),
  'photos.remove': route({ summary: 'Takes a picture away for good.', params: photoParams, response: noContent, errors: ['resource.not-found'] }),
} as const;
