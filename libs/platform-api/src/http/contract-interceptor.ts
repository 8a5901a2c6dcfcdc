import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { routes } from '@kindling/contracts';
import { map, type Observable } from 'rxjs';
import { HANDLED, type Handled } from './handles.ts';
import { Metrics } from '../health/metrics.ts';
import type { KindlingRequest } from './request.ts';
import { isRefusal, Refused } from './refused.ts';

/** The output whitelist: what the contract does not name does not leave; a missing key is a defect and becomes a 500. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(Metrics) private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handled = this.reflector.get<Handled | undefined>(HANDLED, context.getHandler());
    if (!handled) return next.handle();
    this.measure(context, handled.routeId);
    return next.handle().pipe(map((value: unknown) => {
      if (isRefusal(value)) throw new Refused(value.code, value.params);
      const parsed = routes[handled.routeId].response.safeParse(value ?? {});
      if (!parsed.success) throw new Error(`${handled.routeId} broke its own contract: ${parsed.error.message}`);
      return parsed.data;
    }));
  }

  private measure(context: ExecutionContext, route: string): void {
    const started = performance.now();
    const response = context.switchToHttp().getRequest<KindlingRequest>().res;
    response?.once('finish', () => this.metrics.answered(route, response.statusCode, (performance.now() - started) / 1000));
  }
}
