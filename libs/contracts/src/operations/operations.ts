import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { stepAnswer } from '../progress/routes.ts';
import { work } from '../program/program.ts';
import { serialTrace } from '../program/serial-trace.ts';
import { heads } from '../events/shapes.ts';
import { benchSaid } from '../workshop/evidence.ts';
import { projectTitle } from '../workshop/project-title.ts';

/** Work that must arrive exactly once, however often it is sent. One schema per type; `schema` is its version. */
export const operationPayloads = {
  /** `exerciseId` is null for a free project; its first save names it. Older clients always send both ids, which stays valid. */
  'workshop.save-revision': z.strictObject({ projectId: uuid, classId: uuid, exerciseId: contentId.nullable(), title: projectTitle.optional(), revisionId: uuid, parentId: uuid.nullable(), work,
    /** Other open ends that the pupil has settled by choosing this one. */
    replaces: z.array(uuid).max(10).optional() }),
  'workshop.rename-project': z.strictObject({ projectId: uuid, classId: uuid, title: projectTitle }),
  /** Deleted projects can be brought back for 30 days. */
  'workshop.delete-project': z.strictObject({ projectId: uuid, classId: uuid }),
  'workshop.bring-back-project': z.strictObject({ projectId: uuid, classId: uuid }),
  /** Inside the own class only. */
  'workshop.share-project': z.strictObject({ projectId: uuid, classId: uuid, shared: z.boolean() }),
  'workshop.hand-in': z.strictObject({ handInId: uuid, projectId: uuid, classId: uuid, exerciseId: contentId, revisionId: uuid, note: z.string().max(500),
    /** What the real board said, when the pupil recorded it. */
    boardTrace: serialTrace.optional(),
    /** Whether the real board worked, in the pupil's own word. */
    bench: benchSaid.optional() }),
  'progress.step-visited': z.strictObject({ classId: uuid, lessonId: contentId, stepId: contentId }),
  'progress.step-done': z.strictObject({ classId: uuid, lessonId: contentId, stepId: contentId }),
  /** An answer given without network: judged when it arrives; `answerId` is the same as when it was first tried directly. */
  'progress.answer': z.strictObject({ classId: uuid, lessonId: contentId, stepId: contentId, answerId: uuid, answer: stepAnswer }),
  /** Minutes with input in the last 60 s, or simulator watched up to 3 min. */
  'progress.time-on-task': z.strictObject({ classId: uuid, lessonId: contentId, stepId: contentId, seconds: z.number().int().min(1).max(300) }),
  /** At the door, also without network. The same attendance again changes nothing; neither does the same person. */
  'events.check-in': z.strictObject({ eventId: uuid, attendanceId: uuid, at: instant, who: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('pupil'), personId: uuid }), z.strictObject({ is: z.literal('family'), replyId: uuid }), z.strictObject({ is: z.literal('walk-in'), heads }),
  ]) }),
  /** A name tapped by mistake. */
  'events.undo-check-in': z.strictObject({ eventId: uuid, attendanceId: uuid }),
} as const;
export type OperationType = keyof typeof operationPayloads;
export type OperationPayload<T extends OperationType> = z.infer<(typeof operationPayloads)[T]>;

export const operation = z.strictObject({
  /** UUIDv7 made by the client: the same id is the same operation. */
  opId: uuid,
  deviceSeq: z.number().int().min(1),
  schema: z.literal(1),
  type: z.string().max(64),
  payload: z.unknown(),
  /** Only shown, never trusted. */
  clientTime: instant,
});
export type Operation = z.infer<typeof operation>;

export const operationResult = z.discriminatedUnion('outcome', [
  z.object({ opId: uuid, outcome: z.literal('applied') }),
  z.object({ opId: uuid, outcome: z.literal('duplicate') }),
  z.object({ opId: uuid, outcome: z.literal('rejected'), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
]);
export type OperationResult = z.infer<typeof operationResult>;

export const operationsRoutes = {
  'operations.apply': route({
    summary: 'Applies a batch of operations, each exactly once; one answer for each.',
    body: z.strictObject({ deviceId: uuid, operations: z.array(operation).min(1).max(100) }),
    response: z.object({ results: z.array(operationResult), serverTime: instant }), errors: [],
  }),
} as const;
