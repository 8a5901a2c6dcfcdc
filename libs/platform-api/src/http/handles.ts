import { applyDecorators, Header, HttpCode, RequestMapping, RequestMethod, SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { routeTable, type LookAction, type RouteId, type RouteInput, type Routes } from '@kindling/contracts';
import type { Access } from '../access/policy.ts';
import type { Actor } from '../access/actor.ts';
import type { Shows } from '../access/look-book.ts';
import type { KindlingRequest } from './request.ts';

export interface Handled extends Shows { readonly routeId: RouteId; readonly access: Access }
export const HANDLED = 'kindling:handled';

/**
 * Binds a method to a contract and a policy: path, method, validation, permission and output whitelist follow from it.
 * What shows pupils to staff says so, and each look is written down.
 */
export function Handles<K extends RouteId>(routeId: K, access: Access, ...[shows]: K extends LookAction ? [shows?: Shows] : []): MethodDecorator {
  const [method, path] = routeTable[routeId];
  return applyDecorators(
    RequestMapping({ method: RequestMethod[method], path }), HttpCode(200),
    SetMetadata(HANDLED, { routeId, access, ...shows } satisfies Handled),
  );
}

/** For lessons and exercises, the same for everybody who may see them: kept, and asked for again at the price of a 304. */
export const MayBeKept = (): MethodDecorator => Header('Cache-Control', 'private, no-cache');

/** Parsed params, query and body of a route. */
export type InputOf<K extends RouteId> = RouteInput<Routes[K]>;
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => request(context).parsed);
/** The signed-in person; only on routes that are not for everyone. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = request(context).actor;
  if (!actor) throw new Error('CurrentActor on a route without a session');
  return actor;
});
/** The signed-in person or null, for routes open to everyone. */
export const MaybeActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => request(context).actor ?? null);

const request = (context: ExecutionContext): KindlingRequest => context.switchToHttp().getRequest<KindlingRequest>();
