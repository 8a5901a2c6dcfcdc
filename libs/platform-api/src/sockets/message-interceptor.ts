import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SocketAnswer } from '@kindling/contracts';
import { isStorable, type Result } from '@kindling/kernel';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import type { ClassScope } from '../access/actor.ts';
import { allow } from '../access/allow.ts';
import { LOOK_BOOK, type LookBook } from '../access/look-book.ts';
import { isDatabaseAway } from '../database/database-away.ts';
import { Metrics } from '../health/metrics.ts';
import { Refused } from '../http/refused.ts';
import { LOGGER, type Logger } from '../log/logger.ts';
import { CLASS_SCOPE_SOURCE, type ClassScopeSource } from '../operations/apply-operations.ts';
import { HANDLED_MESSAGE, socketMessages, type HandledMessage } from './message-contracts.ts';
import { SessionMemory } from './session-memory.ts';
import { endSession } from './socket-guard.ts';
import type { KindlingSocket } from './kindling-socket.ts';

/** The socket twin of guard, interceptor and filter: session, shape, permission, then one acknowledgement whatever happens. */
@Injectable()
export class MessageInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector, @Inject(DataSource) private readonly db: DataSource,
    @Inject(SessionMemory) private readonly sessions: SessionMemory, @Inject(CLASS_SCOPE_SOURCE) private readonly scopes: ClassScopeSource,
    @Inject(Metrics) private readonly metrics: Metrics, @Inject(LOGGER) private readonly log: Logger,
    @Inject(LOOK_BOOK) private readonly looks: LookBook,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handled = this.reflector.get<HandledMessage>(HANDLED_MESSAGE, context.getHandler());
    const args = context.getArgs<[KindlingSocket, unknown]>();
    const [socket] = args;
    const turn = (socket.data.turn ?? Promise.resolve()).then(() => this.answer(handled, args, next));
    socket.data.turn = turn;
    return from(turn);
  }

  private async answer(handled: HandledMessage, args: [KindlingSocket, unknown], next: CallHandler): Promise<SocketAnswer<unknown>> {
    this.metrics.count('socket_messages', 'Messages received on sockets');
    try {
      const { request, scope } = await this.admit(handled, args[0], args[1]);
      args[1] = request;
      const result = await lastValueFrom(next.handle() as Observable<Result<unknown>>);
      if (!result.ok) return { ok: false, code: result.code, params: { ...result.params } };
      await this.writeLook(handled, args[0], scope);
      return { ok: true, value: socketMessages[handled.name].answer.parse(result.value) };
    } catch (thrown) {
      return this.explain(thrown, handled, args[0]);
    }
  }

  private async writeLook({ name, shows }: HandledMessage, { data: { actor } }: KindlingSocket, scope: ClassScope | null): Promise<void> {
    if (shows === 'pupils' && actor.role !== 'pupil') await this.looks.write({ actorId: actor.personId, action: name, subjectId: null, classId: scope?.classId ?? null });
  }

  /** @returns the parsed request and where it belongs. @throws Refused */
  private async admit({ name, access }: HandledMessage, socket: KindlingSocket, raw: unknown): Promise<{ request: unknown; scope: ClassScope | null }> {
    const actor = await this.sessions.actorOf(socket.data.token);
    if (!actor) throw new Refused('session.missing');
    socket.data.actor = actor;
    if (!isStorable(raw)) throw new Refused('request.malformed', { path: '' });
    const parsed = socketMessages[name].request.safeParse(raw);
    if (!parsed.success) throw new Refused('request.malformed', { path: parsed.error.issues[0]?.path.join('.').slice(0, 80) ?? '' });
    if (access.kind !== 'in-class') return { request: parsed.data, scope: await allow(access, actor, parsed.data, this.db.manager) };
    const classId = access.classIdOf(parsed.data as never);
    const scope = await allow({ kind: 'within', policy: access.policy as never, scope: (_, db) => this.scopes.classScope(db, classId) }, actor, parsed.data, this.db.manager);
    return { request: parsed.data, scope };
  }

  private explain(thrown: unknown, { name }: HandledMessage, socket: KindlingSocket): SocketAnswer<never> {
    if (thrown instanceof Refused) {
      // After the answer has left, so that the browser can say why.
      if (thrown.code === 'session.missing') setImmediate(() => endSession(socket));
      return { ok: false, code: thrown.code, params: { ...thrown.params } };
    }
    if (isDatabaseAway(thrown)) {
      this.log.warn({ message: name, err: thrown }, 'database away');
      return { ok: false, code: 'server.database-away', params: { retryAfterSeconds: 3 } };
    }
    this.log.error({ message: name, err: thrown }, 'surprise');
    return { ok: false, code: 'server.surprise', params: {} };
  }
}
