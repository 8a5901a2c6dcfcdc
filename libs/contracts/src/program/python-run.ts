import { z } from 'zod';
import { diagnostic } from './diagnostic.ts';

/** A text file beside a Python program. */
export const pythonFile = z.strictObject({ name: z.string().regex(/^[a-z0-9_-]{1,32}\.(txt|csv|json)$/), text: z.string().max(16_000) });
export type PythonFile = z.infer<typeof pythonFile>;
/** What a person would type, line by line. */
export const pythonInput = z.string().max(4000);

/** What became of one run. `output` reads like a terminal: what was printed, and what was typed. */
export const pythonRun = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ran'), output: z.string(), exitCode: z.number().int() }),
  z.object({ status: z.literal('error'), output: z.string(), diagnostic, frames: z.array(z.object({ line: z.number().int(), inside: z.string() })) }),
  z.object({ status: z.literal('stopped'), output: z.string(), because: z.enum(['time', 'memory', 'output', 'crashed']), diagnostic }),
]);
export type PythonRun = z.infer<typeof pythonRun>;
