import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';

const kbit = z.number().int().min(1).max(10_000_000).nullable();
const roundTrip = z.number().int().min(0).max(120_000).nullable();
const classParams = z.strictObject({ classId: uuid });
const measured = z.object({ computers: z.number().int(), /** Of the computer in the middle. */ kbitPerSecond: kbit, slowestKbitPerSecond: kbit, roundTripMs: roundTrip });
export type MeasuredLine = z.infer<typeof measured>;

export const lineRoutes = {
  'line.report': route({ summary: 'What a computer of the class measured of its line, kept without a name.', params: classParams, body: z.strictObject({ kbitPerSecond: kbit, roundTripMs: roundTrip }), response: noContent, errors: ['resource.not-found'] }),
  'line.of-class': route({
    summary: 'The line of a class: of the last minutes, and of each day on which somebody measured, newest first.', params: classParams,
    response: z.object({ now: measured.nullable(), days: z.array(measured.extend({ at: instant })) }), errors: ['resource.not-found'],
  }),
} as const;
