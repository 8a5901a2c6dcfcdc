import { z } from 'zod';
import { route } from '../http/route.ts';
import { classCode, contentId, instant, noContent, uuid } from '../http/ids.ts';

const inClass = z.strictObject({ classId: uuid });
const pupilParams = z.strictObject({ classId: uuid, personId: uuid });
const name = z.string().trim().min(1).max(40);
const tile = z.number().int().min(1).max(999);

/** What a row of a list would do. Nobody is thrown away in silence: the teacher sees each finding before anything is written. */
export const rosterFinding = z.enum(['new', 'in-this-class', 'in-other-class', 'archived', 'twice-in-list', 'no-name', 'too-long']);
export type RosterFinding = z.infer<typeof rosterFinding>;
const previewRow = z.object({ name: z.string(), tile: z.number().int().nullable(), finding: rosterFinding, /** Somebody of this school with the same name. */ known: z.object({ personId: uuid, classes: z.array(z.string()) }).nullable() });
export type RosterPreviewRow = z.infer<typeof previewRow>;

export const rosterRoutes = {
  'identity.preview-roster': route({
    summary: 'What a list would do to the roster; nothing is written.', params: inClass,
    body: z.strictObject({ rows: z.array(z.strictObject({ name: z.string().max(200), tile: tile.nullable() })).min(1).max(300) }),
    response: z.object({ rows: z.array(previewRow) }), errors: ['resource.not-found'],
  }),
  'identity.import-roster': route({
    summary: 'Writes the rows that the teacher chose, all or none. `personId` is made by the browser, so that sending again adds nobody twice; `joins` puts a pupil of the school into this class too.',
    params: inClass,
    body: z.strictObject({ rows: z.array(z.strictObject({ personId: uuid, name, tile: tile.nullable(), joins: z.boolean(), namesake: z.boolean(), consentOnPaper: z.boolean() })).min(1).max(300) }),
    response: z.object({ added: z.number().int(), joined: z.number().int() }), errors: ['resource.not-found', 'resource.conflict'],
  }),
  'identity.edit-pupil': route({ summary: 'Corrects a name or a tile number.', params: pupilParams, body: z.strictObject({ name, tile }), response: noContent, errors: ['resource.not-found'] }),
  'identity.leave-class': route({ summary: 'Takes a pupil out of this class; work stays.', params: pupilParams, response: noContent, errors: ['resource.not-found'] }),
  'identity.archive-pupil': route({ summary: 'Puts a pupil away, or takes them back: no sign-in and in no list, but nothing is lost.', params: pupilParams, body: z.strictObject({ archived: z.boolean() }), response: noContent, errors: ['resource.not-found'] }),
  'identity.archived-pupils': route({
    summary: 'Pupils of the class who were put away.', params: inClass,
    response: z.object({ pupils: z.array(z.object({ id: uuid, name: z.string(), tile: z.number().int(), archivedAt: instant })) }), errors: ['resource.not-found'],
  }),
  'identity.start-term': route({
    summary: 'A class for the new term with the same grown-ups and the chosen pupils; the old one may be put away. The same id again changes nothing.', params: inClass,
    body: z.strictObject({ newClassId: uuid, name: z.string().trim().min(1).max(60), courseId: contentId, pupilIds: z.array(uuid).max(300), archiveOld: z.boolean() }),
    response: z.object({ classId: uuid, code: classCode }), errors: ['resource.not-found', 'resource.conflict'],
  }),
} as const;
