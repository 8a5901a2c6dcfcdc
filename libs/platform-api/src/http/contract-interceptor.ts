import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { routes } from '@kindling/contracts';
import { map, mergeMap, type Observable } from 'rxjs';
import { LOOK_BOOK, type LookBook } from '../access/look-book.ts';
import type { OwnedScope } from '../access/actor.ts';
import { HANDLED, type Handled } from './handles.ts';
import { Metrics } from '../health/metrics.ts';
import type { KindlingRequest } from './request.ts';
import { isRefusal, Refused } from './refused.ts';

/** The output whitelist: what the contract does not name does not leave; a missing key is a defect and becomes a 500. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector, @Inject(Metrics) private readonly metrics: Metrics, @Inject(LOOK_BOOK) private readonly looks: LookBook,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handled = this.reflector.get<Handled | undefined>(HANDLED, context.getHandler());
    if (!handled) return next.handle();
    this.measure(context, handled.routeId);
    return next.handle().pipe(map((value: unknown) => {
      if (isRefusal(value)) throw new Refused(value.code, value.params);
      const parsed = routes[handled.routeId].response.safeParse(value ?? {});
      if (!parsed.success) throw new Error(`${handled.routeId} broke its own contract: ${parsed.error.message}`);
      return parsed.data;
    }), mergeMap(async (answer) => { await this.writeLook(handled, context.switchToHttp().getRequest<KindlingRequest>()); return answer; }));
  }

  /** Before the answer leaves: what cannot be written down is not shown. */
  private async writeLook({ routeId, shows }: Handled, { actor, scope }: KindlingRequest): Promise<void> {
    if (shows !== 'pupils' || !actor || actor.role === 'pupil') return;
    await this.looks.write({ actorId: actor.personId, action: routeId, subjectId: (scope as Partial<OwnedScope> | null | undefined)?.ownerId ?? null, classId: scope?.classId ?? null });
  }

  private measure(context: ExecutionContext, route: string): void {
    const started = performance.now();
    const response = context.switchToHttp().getRequest<KindlingRequest>().res;
    response?.once('finish', () => this.metrics.answered(route, response.statusCode, (performance.now() - started) / 1000));
  }
}
