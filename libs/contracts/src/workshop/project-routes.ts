import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { diagram } from '../program/diagram.ts';
import { work } from '../program/program.ts';
import { projectTitle } from './project-title.ts';

/** An open end of a project, or one of its older versions. */
export const revision = z.object({ id: uuid, parentId: uuid.nullable(), work, savedAt: instant, deviceId: z.string() });
export type Revision = z.infer<typeof revision>;

/** Whose work a remix began with; stays readable when that project is gone. */
const origin = z.object({ ownerName: z.string(), title: z.string() });
export const projectCard = z.object({
  id: uuid, title: z.string(), ownerId: uuid, ownerName: z.string(), savedAt: instant, sharedAt: instant.nullable(),
  /** Staff took it off the class's page. */
  hidden: z.boolean(), deletedAt: instant.nullable(), remixedFrom: origin.nullable(),
  /** Class-mates' copies that are not deleted. */
  remixCount: z.number().int(),
  /** The newest circuit, for a small picture; null before the first save. */
  diagram: diagram.nullable(),
});
export type ProjectCard = z.infer<typeof projectCard>;
export const versionRow = z.object({ id: uuid, parentId: uuid.nullable(), savedAt: instant, deviceId: z.string() });
export type VersionRow = z.infer<typeof versionRow>;

const inProject = z.strictObject({ projectId: uuid });

export const projectRoutes = {
  'workshop.projects': route({
    summary: "Free projects: a pupil's own with the deleted ones of the last 30 days, and what the class shares; staff also see what they hid.",
    params: z.strictObject({ classId: uuid }),
    response: z.object({ mine: z.array(projectCard), deleted: z.array(projectCard), shared: z.array(projectCard) }), errors: ['resource.not-found'],
  }),
  'workshop.project': route({
    summary: 'One free project with its newest versions, for its owner, for class-mates while it is shared, and for the staff of the class.', params: inProject,
    response: projectCard.omit({ diagram: true }).extend({ classId: uuid, heads: z.array(revision) }), errors: ['resource.not-found'],
  }),
  'workshop.remix': route({
    summary: "Copies the newest version of a class-mate's shared project into one's own. The same ids again give the same copy.", params: inProject,
    body: z.strictObject({ newProjectId: uuid, revisionId: uuid, title: projectTitle }), response: z.object({ projectId: uuid }), errors: ['resource.not-found', 'resource.conflict'],
  }),
  'workshop.hide-project': route({
    summary: "Staff take a shared project off the class's page, or put it back. Written into the audit log.", params: inProject,
    body: z.strictObject({ hidden: z.boolean() }), response: noContent, errors: ['resource.not-found'],
  }),
  'workshop.versions': route({
    summary: "The owner's saved versions, newest first, without the work; of an exercise, those of all computers. At most 500.", params: inProject,
    response: z.object({ exerciseId: contentId.nullable(), versions: z.array(versionRow) }), errors: ['resource.not-found'],
  }),
  'workshop.version': route({
    summary: 'One saved version with its work, for its owner.', params: z.strictObject({ projectId: uuid, revisionId: uuid }),
    response: revision, errors: ['resource.not-found'],
  }),
} as const;
