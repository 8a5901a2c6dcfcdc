import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { partInput } from '../grading/scenario.ts';
import { liveFact } from './live-fact.ts';

/** Two simulated milliseconds; what hands do takes effect between two steps, so that every browser does it at the very same place. */
const step = z.number().int().min(0).max(100_000_000);
const part = z.string().max(32);
const hand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['press', 'release']), part, key: z.string().max(8) }),
  z.strictObject({ do: z.literal('set'), part, input: partInput, value: z.number().min(-1e6).max(1e6) }),
  z.strictObject({ do: z.literal('send'), text: z.string().min(1).max(200) }),
]);
export type HandDeed = z.infer<typeof hand>;
const pace = z.strictObject({ speed: z.number().min(0).max(10) });
const deed = z.strictObject({ runId: uuid, step, deed: hand });
const run = z.strictObject({ runId: uuid });
const nothing = z.strictObject({});

/** The board of the shared program, run in every browser from the same beginning: no pictures travel, only what hands do. */
export const runCommands = { 'run.start': run, 'run.stop': nothing, 'run.pace': pace, 'run.do': deed } as const;
export const runFacts = [liveFact('run.started', run), liveFact('run.stopped', nothing), liveFact('run.paced', pace), liveFact('run.done', deed.omit({ runId: true }))] as const;
