import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { MEDIA_PATH } from '@kindling/contracts';
import type { NextFunction, Request, Response } from 'express';

/** Addresses whose own servers answer an upgrade, or refuse it themselves. */
const doors = ['/socket.io/', `${MEDIA_PATH}?`];
export const BODY_BYTES = 512 * 1024;

/** Says so before the body is read: the parser would answer only after all of it has come, however slowly. */
export function refuseLargeBodies(request: Request, response: Response, next: NextFunction): void {
  if (Number(request.headers['content-length'] ?? 0) <= BODY_BYTES) { next(); return; }
  response.setHeader('Connection', 'close');
  next(Object.assign(new Error('too large'), { type: 'entity.too.large' }));
}

/** Connections that never say anything whole must not stay. The longest honest request is a full body over 64 kbit/s. */
export function guardLine(server: Server): void {
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  // Once a connection asks for an upgrade, Node's timeouts no longer hold for it, and socket.io leaves alone what is not its own.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (doors.some((door) => request.url?.startsWith(door))) return;
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}
