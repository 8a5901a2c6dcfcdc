import { z } from 'zod';
import { text } from '../content/text.ts';

/** Something wrong in a program, in words for pupils. `line` 0: nobody can tell where. */
export const diagnostic = z.object({
  severity: z.enum(['error', 'warning']), line: z.number().int(), column: z.number().int(),
  code: z.string(), message: text, raw: z.string(),
  /** The tab of a sketch; absent when there is only one file. */
  file: z.string().optional(),
});
export type Diagnostic = z.infer<typeof diagnostic>;
