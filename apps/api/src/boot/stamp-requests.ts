import { randomUUID } from 'node:crypto';
import { quietPath, type Logger, type KindlingRequest } from '@kindling/platform-api';
import type { NextFunction, Request, Response } from 'express';

/** Gives each request an id and writes one line when it ends. Bodies, query strings and keys in a path are never logged. */
export const stampRequests = (log: Logger) => (request: Request, response: Response, next: NextFunction): void => {
  const started = process.hrtime.bigint();
  const requestId = randomUUID();
  (request as KindlingRequest).requestId = requestId;
  response.setHeader('X-Request-Id', requestId);
  // On a computer that many share nothing of a person stays in the browser's cache; handlers of lessons say otherwise.
  if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
  response.on('finish', () => {
    const ms = Number(process.hrtime.bigint() - started) / 1e6;
    log.debug({ requestId, method: request.method, path: quietPath(request.path), status: response.statusCode, ms: Math.round(ms * 10) / 10 }, 'request');
  });
  next();
};
