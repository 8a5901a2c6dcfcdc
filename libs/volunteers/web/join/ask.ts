import type { RouteId } from '@kindling/contracts/light';
import { asker } from '@kindling/ui/light';

/** The two routes that this page asks; `join.spec.ts` compares them with the table of all. */
export const joinRoutes = {
  'recruiting.form': ['GET', '/api/join/:joinCode'],
  'recruiting.apply': ['PUT', '/api/join/:joinCode/applications/:applicationId'],
} as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export const ask = asker(joinRoutes);
