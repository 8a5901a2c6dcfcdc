import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Config } from '../config/config.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { straightAdapter } from './straight-adapter.ts';

// The adapter carries its own copy of socket.io, so its types are taken from it.
type SocketOptions = NonNullable<Parameters<IoAdapter['createIOServer']>[1]>;
type SocketServer = ReturnType<IoAdapter['createIOServer']>;

/** The biggest thing a client may send at once. */
const FRAME_BYTES = 64 * 1024;

/** socket.io on the API's own port. Deflating every copy of a small event costs five times the CPU, so it is off. */
export class SocketAdapter extends IoAdapter {
  private readonly config: Pick<Config, 'PUBLIC_ORIGINS' | 'TLS'>;

  constructor(app: INestApplicationContext, config: Pick<Config, 'PUBLIC_ORIGINS' | 'TLS'>) {
    super(app);
    this.config = config;
  }

  override createIOServer(port: number, options?: SocketOptions): SocketServer {
    const kept: Partial<SocketOptions> = {
      ...options, maxHttpBufferSize: FRAME_BYTES, perMessageDeflate: false, serveClient: false, pingInterval: 10_000, pingTimeout: 15_000,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) => decide(null, mayShakeHands(request, this.config)),
    };
    const server = super.createIOServer(port, kept as SocketOptions);
    server.adapter(straightAdapter(server.adapter()) as Parameters<typeof server.adapter>[0]);
    return server;
  }
}

/**
 * Browsers send Origin with every WebSocket and with every foreign request that could carry something in. A polling GET of
 * our own page has none; a foreign page cannot read its answer, so it never learns the connection id that writing needs.
 */
export function mayShakeHands(request: Pick<IncomingMessage, 'headers'>, config: Pick<Config, 'PUBLIC_ORIGINS' | 'TLS'>): boolean {
  const { origin, host, upgrade } = request.headers;
  return origin === undefined ? upgrade === undefined : isOwnOrigin(origin, host, config);
}
