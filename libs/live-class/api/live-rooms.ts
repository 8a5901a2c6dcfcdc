import { Inject, Injectable } from '@nestjs/common';
import { liveEvent, type LiveEvent, type PassedAside, type PassedGlimpse } from '@kindling/contracts';
import { LOGGER, NotificationListener, type KindlingNamespace, type KindlingSocket, type Logger } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { asSeenBy, readersOf, type Who } from '../domain/index.ts';
import { ClassLog } from './class-log.ts';
import { eventsAfter } from './live-class.repository.ts';
import { PresenceBook } from './presence-book.ts';

const GRACE_MS = 10_000;
const notice = z.union([z.object({ liveId: z.uuid(), event: liveEvent }), z.object({ liveId: z.uuid(), s: z.number() })]);
const room = (liveId: string): string => `live:${liveId}`;
/** Tabs that show what is seen once; in a computer room one of them is enough. */
const glimpseRoom = (liveId: string): string => `live:${liveId}:glimpses`;
/** Those in a class who may read words for the staff: the staff, and each person their own. */
const staffRoom = (liveId: string): string => `live:${liveId}:staff`;
const personRoom = (liveId: string, personId: string): string => `live:${liveId}:${personId}`;
const roomsOf = (liveId: string, who: Who): string[] => [room(liveId), personRoom(liveId, who.personId), ...(who.role === 'staff' ? [staffRoom(liveId)] : [])];

/** The sockets of this process, class by class: passes on what the database tells, and notices who comes and goes. */
@Injectable()
export class LiveRooms {
  private namespace: KindlingNamespace | null = null;
  private readonly inClass = new Map<string, { liveId: string; who: Who }>();
  /** The newest number each room here has been told. */
  private readonly told = new Map<string, number>();
  private readonly followers: ((liveId: string, event: LiveEvent) => void)[] = [];
  private readonly presence = new PresenceBook(GRACE_MS, async (liveId, who) => { await this.give(liveId, who, 'presence.leave'); });

  constructor(
    @Inject(ClassLog) private readonly log: ClassLog, @Inject(NotificationListener) private readonly notices: NotificationListener,
    @Inject(DataSource) private readonly db: DataSource, @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Hears every event of every class, in the order of its log. */
  follow(hear: (liveId: string, event: LiveEvent) => void): void { this.followers.push(hear); }

  use(namespace: KindlingNamespace): void { this.namespace = namespace; }
  stop(): void { this.presence.stop(); }

  listen(): void {
    this.notices.on('kindling_live', (payload) => {
      const heard = notice.safeParse(JSON.parse(payload));
      if (!heard.success) return;
      if ('event' in heard.data) this.pass(heard.data.liveId, heard.data.event);
      else this.catchUp(heard.data.liveId);
    });
    // Notices were missed while the database connection was down; the log has them.
    this.notices.onGap(() => { for (const liveId of this.told.keys()) this.catchUp(liveId); });
  }

  async enter(socket: KindlingSocket, liveId: string, who: Who, stateOnly: boolean): Promise<void> {
    const before = this.inClass.get(socket.id);
    if (before && before.liveId !== liveId) this.leave(socket);
    await socket.join(roomsOf(liveId, who));
    await (stateOnly ? socket.leave(glimpseRoom(liveId)) : socket.join(glimpseRoom(liveId)));
    if (!socket.connected) return;
    this.inClass.set(socket.id, { liveId, who });
    this.presence.arrive(liveId, who, socket.id);
  }

  leave(socket: KindlingSocket): void {
    const place = this.inClass.get(socket.id);
    if (!place) return;
    this.inClass.delete(socket.id);
    for (const name of [glimpseRoom(place.liveId), ...roomsOf(place.liveId, place.who)]) void socket.leave(name);
    this.presence.leave(place.liveId, place.who.personId, socket.id);
    if (![...this.inClass.values()].some((other) => other.liveId === place.liveId)) this.told.delete(place.liveId);
  }

  isIn(socket: KindlingSocket, liveId: string): boolean { return this.inClass.get(socket.id)?.liveId === liveId; }
  hasHeard(liveId: string, seq: number): void { this.told.set(liveId, Math.max(seq, this.told.get(liveId) ?? 0)); }

  private pass(liveId: string, event: LiveEvent): void {
    this.log.heard(liveId, event);
    if (this.told.has(liveId)) this.hasHeard(liveId, event.s);
    // Before the browsers, so that nobody acts on an event that this process does not know.
    this.followers.forEach((hear) => hear(liveId, event));
    this.send(liveId, event);
    if (event.k === 'pupil.removed') this.putOut(liveId, event.d.personId);
    if (event.k === 'class.closed') this.presence.forgetClass(liveId);
    if (event.k === 'presence.left') this.contradict(liveId, event.u);
  }

  /** To everybody but who shows it; dropped rather than queued where a line is slow. */
  passGlimpse(liveId: string, passed: PassedGlimpse): void {
    this.namespace?.to(glimpseRoom(liveId)).except(personRoom(liveId, passed.u)).volatile.emit('live.glimpse', passed);
  }

  /** Who may read it, and what everybody else gets in its place. */
  private readersOf(liveId: string, event: LiveEvent): readonly [string[] | null, LiveEvent] {
    const forOthers = asSeenBy(event, null);
    const named = readersOf(event) ?? [event.u];
    return [forOthers === event ? null : [staffRoom(liveId), ...named.map((personId) => personRoom(liveId, personId))], forOthers];
  }

  /** To every tab of one person. */
  tell(liveId: string, personId: string, passed: PassedAside): void { this.namespace?.to(personRoom(liveId, personId)).emit('live.aside', passed); }

  private send(liveId: string, event: LiveEvent): void {
    const [readers, forOthers] = this.readersOf(liveId, event);
    if (readers === null) { this.namespace?.to(room(liveId)).emit('live.event', event); return; }
    this.namespace?.to(readers).emit('live.event', event);
    this.namespace?.to(room(liveId)).except(readers).emit('live.event', forOthers);
  }

  /** Another process saw the person's last socket go, but there is one here. */
  private contradict(liveId: string, personId: string): void {
    const who = this.presence.connected(liveId, personId);
    if (who) this.give(liveId, who, 'presence.join').catch((failure: unknown) => this.logger.warn({ err: failure, liveId }, 'could not note who is here'));
  }

  private putOut(liveId: string, personId: string): void {
    for (const [socketId, place] of this.inClass) {
      if (place.liveId === liveId && place.who.personId === personId) this.namespace?.sockets.get(socketId)?.disconnect();
    }
  }

  private catchUp(liveId: string): void {
    const since = this.told.get(liveId);
    if (since === undefined) return;
    eventsAfter(this.db.manager, liveId, since).then(
      (events) => events.forEach((event) => this.pass(liveId, event)),
      (failure: unknown) => this.logger.warn({ err: failure, liveId }, 'could not load missed events'));
  }

  private give(liveId: string, who: Who, kind: 'presence.join' | 'presence.leave'): Promise<unknown> {
    return this.log.run({ liveId, who, command: { kind, data: {} }, commandId: null });
  }
}
