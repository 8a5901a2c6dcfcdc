import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { routes, type RouteSchemas } from '@kindling/contracts';
import { isStorable } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { ACTOR_SOURCE, type ActorSource } from '../access/actor.ts';
import { allow } from '../access/allow.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { HANDLED, type Handled } from './handles.ts';
import { isOwnOrigin } from './origin.ts';
import type { KindlingRequest } from './request.ts';
import { Refused } from './refused.ts';
import { readSessionToken } from './session-cookie.ts';

/** Marks the few handlers for machines (health, metrics, API description) that have no contract. */
export const OPEN_INFRASTRUCTURE = 'kindling:open-infrastructure';

/** Order matters: origin, session, shape, permission. A handler without a contract is refused, so none can be forgotten. */
@Injectable()
export class ContractGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<KindlingRequest>();
    const handled = this.reflector.get<Handled | undefined>(HANDLED, context.getHandler());
    if (!handled && this.reflector.get<boolean | undefined>(OPEN_INFRASTRUCTURE, context.getHandler())) return true;
    if (!handled) throw new Refused('request.unknown-route');
    this.refuseForeignOrigin(request);
    const token = readSessionToken(request.headers.cookie, this.config);
    request.actor = token ? await this.actors.actorOf(token) : null;
    if (handled.access.kind !== 'everyone' && !request.actor) throw new Refused('session.missing');
    // A batch of operations is judged one by one: one bad one must not hold back the others.
    // Bytes of a file are no text.
    const storable = handled.routeId === 'operations.apply' || Buffer.isBuffer(request.body) || isStorable(request.body);
    if (!storable || !isStorable(request.query) || !isStorable(request.params)) throw new Refused('request.malformed', { part: 'body', path: '', problem: 'unstorable' });
    request.parsed = parseRequest(request, routes[handled.routeId]);
    if (request.actor) request.scope = await allow(handled.access, request.actor, request.parsed, this.db.manager);
    return true;
  }

  private refuseForeignOrigin(request: KindlingRequest): void {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (!isOwnOrigin(request.headers.origin, request.headers.host, this.config)) throw new Refused('request.foreign-origin');
  }
}

function parseRequest(request: KindlingRequest, schemas: RouteSchemas) {
  const part = (name: 'params' | 'query' | 'body', value: unknown): unknown => {
    const schema = schemas[name];
    if (!schema) return undefined;
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new Refused('request.malformed', { part: name, path: issue?.path.join('.').slice(0, 80) ?? '', problem: issue?.code ?? '' });
  };
  return { params: part('params', request.params), query: part('query', request.query), body: part('body', request.body) };
}
