/** What the browser may import at run time: plain data, no schemas. Types come from the main entry with `import type`. */
export { routeTable, type RouteId } from './route-table.ts';
export { mainTab } from './program/main-tab.ts';
export { noDiagram } from './program/no-diagram.ts';
export { errorStatus, type ErrorCode, type ErrorBody } from './http/error-codes.ts';
export { roles, staffRoles, type Role } from './identity/roles-light.ts';
export * from './live/media-light.ts';
export * from './identity/retention.ts';
export * from './live/class-tools-light.ts';
export * from './live/board-light.ts';
export * from './contests/contest-light.ts';
export * from './live/deck-light.ts';
export * from './live/shared-light.ts';
export * from './feedback/marking-light.ts';
export * from './events/light.ts';
export * from './materials/materials-light.ts';
export * from './line/line-light.ts';
export * from './photos/photos-light.ts';
export * from './volunteers/recruiting-light.ts';
