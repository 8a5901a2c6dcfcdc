import { z } from 'zod';
import { route } from '../http/route.ts';
import { noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { shownPartner } from './partner-routes.ts';

const day = z.iso.date();
const year = z.coerce.number().int().min(2020).max(2100);
const state = z.enum(['planned', 'doing', 'done', 'dropped']);
/** Money in fen, so that sums are exact. */
const budgetLine = z.strictObject({ what: z.string().trim().min(1).max(60), count: z.number().int().min(1).max(9999), unitFen: z.number().int().min(0).max(10_000_000) });
const activity = {
  title: z.string().trim().min(1).max(80), goal: z.string().trim().max(300), ownerId: uuid.nullable(), schoolId: uuid.nullable(), startsOn: day, endsOn: day,
  /** How many classes it wants; 0: it is no matter of classes. */
  wantedSessions: z.number().int().min(0).max(500), state, budget: z.array(budgetLine).max(30), /** Bodies that take part and see it behind their link. */ partnerIds: z.array(uuid).max(20).default([]),
};
const shownActivity = z.object({ id: uuid, ...activity, ownerName: z.string().nullable(), /** Classes that were really held, from the logs. */ heldSessions: z.number().int(), costFen: z.number().int() });
export type PlanActivity = z.infer<typeof shownActivity>;
const record = z.object({ id: uuid, heldOn: day, title: z.string(), body: z.string(), fileName: z.string().nullable(), by: z.string().nullable(), /** Partners read it too. */ shared: z.boolean() });
export type PlanRecord = z.infer<typeof record>;
const branchParams = z.strictObject({ branchId: uuid });
const recordParams = z.strictObject({ branchId: uuid, recordId: uuid });
const activityParams = z.strictObject({ branchId: uuid, activityId: uuid });
/** 256 KiB in base64. */
const file = z.strictObject({ name: z.string().trim().min(1).max(100).regex(/^[^\\/:*?"<>|]+$/), base64: z.base64().max(349_528) });

export const planRoutes = {
  'plan.of-branch': route({
    summary: 'The joint plan of a school year, with how far it has come by the logs, and what was agreed.', params: z.strictObject({ branchId: uuid, year }), errors: ['resource.not-found'],
    response: z.object({ activities: z.array(shownActivity), costFen: z.number().int(), records: z.array(record), owners: z.array(z.object({ id: uuid, name: z.string() })), schools: z.array(z.object({ id: uuid, name: text })), partners: z.array(shownPartner), /** Whether the asker may change it. */ keeps: z.boolean() }),
  }),
  'plan.put-activity': route({ summary: 'Plans an activity, or changes it. Owner, school and partners belong to the branch.', params: activityParams, body: z.strictObject({ year: z.number().int().min(2020).max(2100), ...activity }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'timetable.ends-before-start'] }),
  'plan.remove-activity': route({ summary: 'Takes an activity off the plan.', params: activityParams, response: noContent, errors: ['resource.not-found'] }),
  'plan.add-record': route({
    summary: 'Keeps minutes of a meeting, with a file beside them. The same id again changes nothing.', params: branchParams,
    body: z.strictObject({ recordId: uuid, year: z.number().int().min(2020).max(2100), heldOn: day, title: z.string().trim().min(1).max(80), body: z.string().trim().max(8000), file: file.nullable(), shared: z.boolean().default(false) }), response: noContent, errors: ['resource.not-found', 'resource.conflict'],
  }),
  'plan.record-file': route({ summary: 'The file beside the minutes, to be saved, never to be shown.', params: recordParams, response: z.object({ name: z.string(), base64: z.base64() }), errors: ['resource.not-found'] }),
  'plan.remove-record': route({ summary: 'Takes minutes away.', params: recordParams, response: noContent, errors: ['resource.not-found'] }),
} as const;
