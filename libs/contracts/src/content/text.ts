import { z } from 'zod';
/** Every sentence a person reads exists in both languages. */
export const text = z.strictObject({ zh: z.string().min(1).max(8000), en: z.string().min(1).max(8000) });
export type Text = z.infer<typeof text>;
