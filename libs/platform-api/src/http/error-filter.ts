import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { errorStatus, type ErrorBody, type ErrorCode } from '@kindling/contracts';
import type { Response } from 'express';
import { isDatabaseAway } from '../database/database-away.ts';
import { LOGGER, type Logger } from '../log/logger.ts';
import { quietPath } from '../log/quiet.ts';
import type { KindlingRequest } from './request.ts';
import { Refused } from './refused.ts';

/** Turns whatever was thrown into a stable code. Surprises are logged with the request id that the client also gets. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw thrown;
    const http = host.switchToHttp();
    const request = http.getRequest<KindlingRequest>();
    const response = http.getResponse<Response>();
    const { code, params } = this.explain(thrown, request);
    if (response.headersSent) { response.end(); return; }
    const body: ErrorBody = { error: { code, params: { ...params }, requestId: request.requestId ?? '' } };
    if (errorStatus[code] === 503 || errorStatus[code] === 429) response.setHeader('Retry-After', String(params['retryAfterSeconds'] ?? 5));
    response.status(errorStatus[code]).json(body);
  }

  private explain(thrown: unknown, request: KindlingRequest): { code: ErrorCode; params: Readonly<Record<string, string | number>> } {
    if (thrown instanceof Refused) return thrown;
    if (isTooLarge(thrown)) return { code: 'request.too-large', params: {} };
    if (isMalformed(thrown)) return { code: 'request.malformed', params: { part: 'body', path: '', problem: 'json' } };
    if (thrown instanceof HttpException && thrown.getStatus() === 404) return { code: 'request.unknown-route', params: {} };
    if (isDatabaseAway(thrown)) {
      this.log.warn({ requestId: request.requestId, err: thrown }, 'database away');
      return { code: 'server.database-away', params: { retryAfterSeconds: 3 } };
    }
    this.log.error({ requestId: request.requestId, method: request.method, path: quietPath(request.path), err: thrown }, 'surprise');
    return { code: 'server.surprise', params: {} };
  }
}

const field = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? (thrown as Record<string, unknown>)[name] : undefined;
const isTooLarge = (thrown: unknown): boolean => field(thrown, 'type') === 'entity.too.large' || (thrown instanceof HttpException && thrown.getStatus() === 413);
const isMalformed = (thrown: unknown): boolean => {
  const status = thrown instanceof HttpException ? thrown.getStatus() : field(thrown, 'status');
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 404;
};
