import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, uuid } from '../http/ids.ts';

const classParams = z.strictObject({ classId: uuid });
const liveParams = z.strictObject({ liveId: uuid });
/** A term is the longest that anybody needs a sentence. */
const keepDays = z.number().int().min(1).max(180);
/** `setBy` null: nobody has decided yet, so nothing is kept. */
const settings = z.object({ keepsVoice: z.boolean(), keepDays, setBy: z.string().nullable(), setAt: instant.nullable() });
export type RecordingSettings = z.infer<typeof settings>;
const kept = z.object({
  state: z.enum(['kept', 'none', 'deleted']), minutes: z.number(), speakers: z.number().int(), kilobytes: z.number(),
  /** When its time is over. */
  until: instant.nullable(),
  deleted: z.object({ at: instant, because: z.enum(['staff', 'retention']), by: z.string().nullable() }).nullable(),
});
export type KeptRecording = z.infer<typeof kept>;

export const recordingRoutes = {
  'recording.settings': route({ summary: 'Whether the class keeps what is said, who decided so, and for how long; pupils may know it too.', params: classParams, response: settings, errors: ['resource.not-found'] }),
  'recording.set': route({
    summary: "Records the class's consent to keep voices, or takes it back; a class that is on stops at once.", params: classParams,
    body: z.strictObject({ keepsVoice: z.boolean(), keepDays }), response: settings, errors: ['resource.not-found'],
  }),
  'recording.of-class': route({ summary: 'What is kept of one class, and until when.', params: liveParams, response: kept, errors: ['resource.not-found'] }),
  'recording.delete': route({
    summary: 'Deletes the voices of one class for good. Log, chat, attendance and notes stay; who deleted is kept.', params: liveParams, response: kept, errors: ['resource.not-found', 'resource.conflict'],
  }),
} as const;
