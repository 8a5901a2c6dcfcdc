import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { MEDIA_PATH, mediaClose, type MediaCloseReason } from '@kindling/contracts';
import { allow, CONFIG, LOGGER, mayShakeHands, Metrics, readSessionToken, Refused, SessionMemory, type Config, type Logger } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { mayEnterLive } from '../live-policies.ts';
import { ClassOwners } from '../ownership/class-owners.ts';
import { pipeThere } from '../ownership/peer-calls.ts';
import { peerToken } from '../ownership/peer-token.ts';
import { MediaRelay } from './media-relay.ts';
import { TRY_AGAIN_LATER } from './engine/media-seat.ts';

/** Ten times what speech needs; what is bigger is not even read. */
const MOST_BYTES = 4096;
const liveIdIn = z.uuid();

/**
 * Lets media sockets in on the server's own port: our own pages, a session, and the same policy as for the class itself.
 * The handshake comes first, because a browser is never told why a handshake failed.
 */
@Injectable()
export class MediaDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false, clientTracking: true });
  private http: Server | null = null;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost, @Inject(MediaRelay) private readonly relay: MediaRelay,
    @Inject(SessionMemory) private readonly sessions: SessionMemory, @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config, @Inject(Metrics) private readonly metrics: Metrics, @Inject(ClassOwners) private readonly owners: ClassOwners, @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.http = this.host.httpAdapter.getHttpServer() as Server;
    this.http.on('upgrade', this.knock);
  }

  /** Before the server waits for its connections to end: these would not. */
  beforeApplicationShutdown(): void {
    this.http?.off('upgrade', this.knock);
    for (const line of this.server.clients) line.terminate();
  }

  private readonly knock = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // For every path: nobody else listens yet, and a line that is cut in this moment would end the process.
    socket.on('error', (failure) => this.log.debug({ err: failure }, 'upgrade'));
    // Not `new URL`: it throws at what a hostile client may send.
    const [path] = (request.url ?? '').split('?', 1);
    if (path !== MEDIA_PATH) return;
    if (!mayShakeHands(request, this.config)) { socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'); return; }
    this.whereElse(request).then(
      (address) => { if (address) pipeThere(address, peerToken(this.config.KINDLING_SECRET), request, socket, head); else this.letInHere(request, socket, head); },
      (failure: unknown) => { this.log.warn({ err: failure }, 'could not find out whose class that is'); socket.destroy(); });
  };

  /** Sound stays where the class is. */
  private async whereElse(request: IncomingMessage): Promise<string | null> {
    const id = liveIdIn.safeParse(liveIdOf(request));
    return id.success ? this.owners.elsewhere(id.data) : null;
  }

  /** Also for those who knocked at another node. */
  letInHere(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (line) => void this.letIn(line, request, liveIdOf(request)));
  }

  private async letIn(line: WebSocket, request: IncomingMessage, liveId: string | null): Promise<void> {
    line.on('error', (failure) => this.log.debug({ err: failure }, 'media line'));
    line.on('close', (code) => { if (code >= 4000) this.metrics.count('media_closed', 'Media sockets closed by the server for a reason'); });
    // Nothing is read before it is clear who that is.
    line.pause();
    try {
      const refused = await this.seat(line, request, liveId);
      if (refused) line.close(mediaClose[refused], refused);
    } catch (failure) {
      this.log.warn({ err: failure }, 'could not let a media line in');
      line.close(TRY_AGAIN_LATER);
    }
    line.resume();
  }

  private async seat(line: WebSocket, request: IncomingMessage, liveId: string | null): Promise<MediaCloseReason | null> {
    const token = readSessionToken(request.headers.cookie, this.config);
    const actor = token ? await this.sessions.actorOf(token) : null;
    if (!token || !actor) return 'session-missing';
    const id = liveIdIn.safeParse(liveId);
    if (!id.success) return 'not-found';
    try {
      await allow(mayEnterLive, actor, { liveId: id.data }, this.db.manager);
    } catch (thrown) {
      if (thrown instanceof Refused) return 'not-found';
      throw thrown;
    }
    // Taken over by another node since it was looked up: the next knock goes there.
    if ((await this.owners.ownerOf(id.data)).is === 'there') { line.close(TRY_AGAIN_LATER); return null; }
    return this.relay.enter(id.data, line, { personId: actor.personId, role: actor.role === 'pupil' ? 'pupil' : 'staff', token });
  }
}

const liveIdOf = (request: IncomingMessage): string | null => new URLSearchParams((request.url ?? '').split('?', 2)[1]).get('live');
