import { z } from 'zod';

/** What a real board said after its reset: its newest lines, and how many older ones were let go. */
export const serialTrace = z.strictObject({
  baud: z.number().int().min(300).max(2_000_000),
  lines: z.array(z.strictObject({ atMs: z.number().int().min(0).max(86_400_000), text: z.string().max(400) })).max(200),
  letGo: z.number().int().min(0),
});
export type SerialTrace = z.infer<typeof serialTrace>;
