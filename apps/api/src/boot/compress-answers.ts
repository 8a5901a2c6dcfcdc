import { gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const leastBytes = 1024;

/** A lesson is mostly repeated words: on a 64 kbit/s link a fifth of the bytes is seconds. Answers are small, so this is synchronous. */
export function compressAnswers(request: Request, response: Response, next: NextFunction): void {
  if (!request.acceptsEncodings('gzip')) return next();
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body !== 'string' || response.getHeader('Content-Encoding') || Buffer.byteLength(body) < leastBytes) return send(body);
    if (!response.getHeader('Content-Type')) response.type('html');
    response.vary('Accept-Encoding');
    response.setHeader('Content-Encoding', 'gzip');
    return send(gzipSync(body));
  };
  next();
}
