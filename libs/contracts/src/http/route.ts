import type { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';

/**
 * What travels on one HTTP route. Method and path stand in `route-table.ts` as plain data, so that the browser can call
 * a route without carrying the schemas. Responses are whitelists: keys that are not named are stripped on the way out.
 */
export interface RouteSchemas {
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Only where a protocol of others puts them; the handler reads them after the permission. */
  readonly headers?: z.ZodType;
  readonly response: z.ZodType;
  readonly errors: readonly ErrorCode[];
}

export const route = <const R extends RouteSchemas>(schemas: R): R => schemas;

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Sent<T> = T extends z.ZodType ? z.input<T> : undefined;
/** Shapes as the server sees them after parsing. */
export interface RouteInput<R extends RouteSchemas> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
}
/** Shapes as the client sends them; parts that a route does not have are left out. */
export type RouteRequest<R extends RouteSchemas> =
  (R['params'] extends z.ZodType ? { params: Sent<R['params']> } : { params?: undefined }) &
  (R['query'] extends z.ZodType ? { query?: Sent<R['query']> } : { query?: undefined }) &
  (R['body'] extends z.ZodType ? { body: Sent<R['body']> } : { body?: undefined });
export type RouteResponse<R extends RouteSchemas> = z.output<R['response']>;
