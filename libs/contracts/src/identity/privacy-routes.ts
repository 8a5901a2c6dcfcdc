import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, uuid } from '../http/ids.ts';

const pupilParams = z.strictObject({ classId: uuid, personId: uuid });

export const privacyRoutes = {
  'identity.export-pupil': route({
    summary: 'Everything that is stored about a pupil, table by table; keys of sign-in are left out. Recorded.', params: pupilParams,
    response: z.object({ personId: uuid, name: z.string(), exportedAt: instant, tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }), errors: ['resource.not-found', 'access.denied'],
  }),
  'identity.erase-pupil': route({
    summary: 'Erases a pupil from every table, for good. The name is typed once more; whoever does not look after all classes of the pupil is refused.', params: pupilParams,
    body: z.strictObject({ name: z.string().max(60) }), response: z.object({ erased: z.record(z.string(), z.number().int()) }), errors: ['resource.not-found', 'resource.conflict', 'access.denied'],
  }),
} as const;
