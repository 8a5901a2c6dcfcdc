import { z } from 'zod';
import { text } from '../content/text.ts';

/** Something wrong in a program, in words for pupils. `line` 0: nobody can tell where. */
export const diagnostic = z.object({
  severity: z.enum(['error', 'warning']), line: z.number().int(), column: z.number().int(),
  code: z.string(), message: text, raw: z.string(),
});
export type Diagnostic = z.infer<typeof diagnostic>;
