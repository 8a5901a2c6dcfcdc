import { z } from 'zod';
export const uuid = z.uuid();
export const contentId = z.string().regex(/^[a-z0-9-]{1,40}$/);
export const classCode = z.string().trim().toUpperCase().regex(/^[A-HJ-NP-Z2-9]{6}$/);
/** RFC 3339 with time zone. */
export const instant = z.iso.datetime({ offset: true });
export const noContent = z.strictObject({});
