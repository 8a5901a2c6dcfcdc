import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { readSessionToken } from '../http/session-cookie.ts';
import { NotificationListener } from '../hints/notification-listener.ts';
import { TokenBucket } from '../limits/token-bucket.ts';
import { LOGGER, type Logger } from '../log/logger.ts';
import { SessionMemory } from './session-memory.ts';
import type { KindlingNamespace, KindlingSocket } from './kindling-socket.ts';

/** Messages of one socket: 60 at once, 20 a second. Whoever sends more is not a browser of ours. */
const BURST = 60;
const PER_MINUTE = 1200;
const SWEEP_MS = 15_000;

/** What holds for every socket: a session at the door, a limit on messages, and out when the session ends. */
@Injectable()
export class SocketGuard implements OnModuleInit, OnApplicationShutdown {
  private readonly limit = new TokenBucket(BURST, PER_MINUTE);
  private readonly namespaces: KindlingNamespace[] = [];
  private readonly sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();

  constructor(
    @Inject(CONFIG) private readonly config: Config, @Inject(SessionMemory) private readonly sessions: SessionMemory,
    @Inject(NotificationListener) private readonly notices: NotificationListener, @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Whoever is put out must not listen on until the next sweep. */
  onModuleInit(): void {
    this.notices.on('kindling_sessions', (personId) => { this.sessions.forgetAll(); void this.sweep(personId); });
    this.notices.onGap(() => { this.sessions.forgetAll(); void this.sweep(); });
  }

  onApplicationShutdown(): void { clearInterval(this.sweeping); }

  /** Called by a gateway when its namespace exists. `names` are the messages it understands. */
  protect(namespace: KindlingNamespace, names: readonly string[]): void {
    this.namespaces.push(namespace);
    namespace.use((socket, next) => {
      this.admit(socket).then((admitted) => next(admitted ? undefined : new Error('session.missing')), () => next(new Error('server.database-away')));
      this.limitMessages(socket, new Set(names));
    });
  }

  private async admit(socket: KindlingSocket): Promise<boolean> {
    const token = readSessionToken(socket.handshake.headers.cookie, this.config);
    const actor = token ? await this.sessions.actorOf(token) : null;
    if (!token || !actor) return false;
    socket.data.token = token;
    socket.data.actor = actor;
    return true;
  }

  private limitMessages(socket: KindlingSocket, names: ReadonlySet<string>): void {
    socket.use(([name, ...rest], next) => {
      if (!this.limit.take(socket.id)) {
        this.log.warn({ socket: socket.id, personId: socket.data.actor.personId }, 'too many messages, disconnected');
        socket.disconnect(true);
        return;
      }
      if (names.has(String(name))) { next(); return; }
      const acknowledge: unknown = rest.at(-1);
      if (typeof acknowledge === 'function') acknowledge({ ok: false, code: 'request.malformed', params: { path: 'name' } });
    });
  }

  /** Ends sockets whose session is over even if they only listen; of one person, or of all. */
  private async sweep(personId: string | null = null): Promise<void> {
    for (const namespace of this.namespaces) {
      for (const socket of namespace.sockets.values()) {
        if (personId !== null && socket.data.actor.personId !== personId) continue;
        const actor = await this.sessions.actorOf(socket.data.token).catch(() => socket.data.actor);
        if (!actor) endSession(socket);
      }
    }
  }
}

/** Tells the browser why before the line is cut. */
export function endSession(socket: KindlingSocket): void {
  socket.emit('session.ended', {});
  socket.disconnect(true);
}
