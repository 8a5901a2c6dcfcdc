import { z } from 'zod';
import { noContent } from '../http/ids.ts';
import { route } from '../http/route.ts';

export const digestRoutes = {
  'digest.mine': route({
    summary: 'Whether this installation can send letters, and where the reader wants the daily one.',
    response: z.object({ offered: z.boolean(), email: z.string().nullable() }), errors: [],
  }),
  'digest.choose': route({
    summary: 'Asks for one letter a day with what is unread, or for none.',
    body: z.strictObject({ email: z.email().max(254).nullable(), language: z.enum(['zh', 'en']) }), response: noContent, errors: ['digest.not-offered'],
  }),
} as const;
