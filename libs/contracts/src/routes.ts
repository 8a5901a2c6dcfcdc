import { identityRoutes } from './identity/routes.ts';
import { coursesRoutes } from './courses/routes.ts';
import { workshopRoutes } from './workshop/routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { progressRoutes } from './progress/routes.ts';
import { operationsRoutes } from './operations/operations.ts';
import { kitsRoutes } from './kits/routes.ts';
import { liveRoutes } from './live/routes.ts';
import type { RouteId } from './route-table.ts';
import type { RouteRequest, RouteResponse, RouteSchemas } from './http/route.ts';

/** Every route of the product. A route id without schemas, or schemas without a path, is a type error. */
export const routes = {
  ...identityRoutes, ...coursesRoutes, ...workshopRoutes, ...feedbackRoutes, ...progressRoutes, ...operationsRoutes, ...liveRoutes, ...kitsRoutes,
} as const satisfies Record<RouteId, RouteSchemas>;

export type Routes = typeof routes;
export type RequestOf<K extends RouteId> = RouteRequest<Routes[K]>;
export type ResponseOf<K extends RouteId> = RouteResponse<Routes[K]>;
