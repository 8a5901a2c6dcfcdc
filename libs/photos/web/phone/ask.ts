import type { RouteId } from '@kindling/contracts/light';
import { asker } from '@kindling/ui/light';

/** The two routes that this page asks; `phone.spec.ts` compares them with the table of all. */
export const phoneRoutes = {
  'photos.door': ['GET', '/api/photo-doors/:doorToken'],
  'photos.send': ['PUT', '/api/photo-doors/:doorToken/photos/:photoId'],
} as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export type PhoneRoute = keyof typeof phoneRoutes;

export const ask = asker(phoneRoutes);
