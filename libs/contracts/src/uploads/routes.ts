import { z } from 'zod';
import { route } from '../http/route.ts';
import { noContent, uuid } from '../http/ids.ts';
import { uploadPurposes } from './light.ts';

const wholeNumber = z.string().regex(/^\d{1,15}$/).transform(Number);
const upload = z.strictObject({ uploadId: uuid });
/** Headers have more in them than is ours, so these are not strict. */
const spoken = z.object({ 'tus-resumable': z.string() });

/** The tus protocol 1.0 (tus.io): core, creation, checksum, termination and expiration. What it says stands in headers, both ways. */
export const uploadsRoutes = {
  'uploads.about': route({ summary: 'Which version and extensions of tus are spoken here.', response: noContent, errors: [] }),
  'uploads.begin': route({
    summary: 'Announces a file (tus creation): its length, and its name in the metadata. The answer says where its bytes go.', params: z.strictObject({ purpose: z.enum(uploadPurposes), placeId: uuid }),
    headers: spoken.extend({ 'upload-length': wholeNumber, 'upload-metadata': z.string().max(1000).optional() }), response: noContent,
    errors: ['upload.version', 'upload.empty', 'upload.full', 'resource.not-found', 'deck.too-big', 'deck.full', 'material.too-big', 'material.library-full', 'material.too-many', 'contest.file-too-big', 'contest.not-now', 'contest.full', 'authoring.film-too-big'],
  }),
  'uploads.look': route({ summary: 'How much of a file is here (tus core): where to go on after a broken line or a reload.', params: upload, headers: spoken, response: noContent, errors: ['upload.version', 'upload.gone', 'resource.not-found'] }),
  'uploads.send': route({
    summary: 'The next part of a file (tus core): bytes from the offset that the server has, with a checksum if the browser can make one.', params: upload,
    headers: spoken.extend({ 'upload-offset': wholeNumber, 'upload-checksum': z.string().max(200).optional() }), response: noContent,
    errors: ['upload.version', 'upload.not-bytes', 'upload.moved-on', 'upload.damaged', 'upload.too-long', 'upload.gone', 'resource.not-found'],
  }),
  'uploads.drop': route({ summary: 'Gives an upload up (tus termination): nothing of it stays.', params: upload, headers: spoken, response: noContent, errors: ['upload.version', 'resource.not-found'] }),
} as const;
