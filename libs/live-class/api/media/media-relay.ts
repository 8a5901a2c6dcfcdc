import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { LiveEvent, MediaCloseReason } from '@kindling/contracts';
import { LOGGER, NotificationListener, SessionMemory, type Logger } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import type { WebSocket } from 'ws';
import { ClassLog } from '../class-log.ts';
import { LiveRooms } from '../live-rooms.ts';
import { ClassOwners } from '../ownership/class-owners.ts';
import { MediaRoom } from './media-room.ts';
import { MEDIA_ENGINE, type MediaEngine, type Sitter } from './engine/media-engine.ts';
import { storeChunk, voiceSettings } from './voice.repository.ts';
import { VoiceRecorder } from './voice-recorder.ts';

/** How often sound is written: a crash loses no more than this. */
const WRITE_MS = 5000;
const SWEEP_MS = 15_000;
interface Opened { readonly room: MediaRoom; readonly ready: Promise<void> }

/** Sound of all classes in this process. A class's speakers and listeners must be connected to the same one. */
@Injectable()
export class MediaRelay implements OnModuleInit, OnApplicationShutdown {
  private readonly rooms = new Map<string, Opened>();
  private readonly timers = [setInterval(() => void this.writeAll(), WRITE_MS).unref(), setInterval(() => void this.sweep(), SWEEP_MS).unref()];

  constructor(
    @Inject(ClassLog) private readonly log: ClassLog, @Inject(LiveRooms) private readonly events: LiveRooms,
    @Inject(NotificationListener) private readonly notices: NotificationListener, @Inject(SessionMemory) private readonly sessions: SessionMemory,
    @Inject(ClassOwners) private readonly owners: ClassOwners, @Inject(MEDIA_ENGINE) private readonly engine: MediaEngine, @Inject(DataSource) private readonly db: DataSource, @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.events.follow((liveId, event) => this.hear(liveId, event));
    this.owners.onLost((liveId) => this.rooms.get(liveId)?.room.moveOn());
    this.notices.onGap(() => { for (const [liveId, { room }] of this.rooms) this.reload(liveId, room); });
  }

  async onApplicationShutdown(): Promise<void> {
    this.timers.forEach((timer) => clearInterval(timer));
    await this.writeAll();
  }

  /** @returns why not, or null when seated. */
  async enter(liveId: string, line: WebSocket, sitter: Sitter): Promise<MediaCloseReason | null> {
    const opened = this.rooms.get(liveId) ?? this.open(liveId);
    await opened.ready;
    // It emptied and was taken down meanwhile.
    if (this.rooms.get(liveId) !== opened) return this.enter(liveId, line, sitter);
    const leave = (): void => this.takeDownIfEmpty(liveId, opened);
    const refused = line.readyState === line.OPEN ? opened.room.enter(line, sitter, leave) : null;
    leave();
    return refused;
  }

  private open(liveId: string): Opened {
    const room = new MediaRoom(this.engine);
    const opened: Opened = { room, ready: this.begin(liveId, room) };
    this.rooms.set(liveId, opened);
    opened.ready.catch(() => { this.rooms.delete(liveId); });
    return opened;
  }

  private async begin(liveId: string, room: MediaRoom): Promise<void> {
    const [state, settings] = await Promise.all([this.log.current(liveId), voiceSettings(this.db.manager, liveId)]);
    room.begin(state, settings.atMs, new VoiceRecorder(liveId, (chunk) => storeChunk(this.db.manager, chunk), this.logger), (personId) => settings.agreed.has(personId));
  }

  private hear(liveId: string, event: LiveEvent): void {
    const opened = this.rooms.get(liveId);
    opened?.ready.then(() => opened.room.hear(event), () => undefined);
  }

  private reload(liveId: string, room: MediaRoom): void {
    this.log.current(liveId).then((state) => room.load(state), (failure: unknown) => this.logger.warn({ err: failure, liveId }, 'could not load who may speak'));
  }

  private takeDownIfEmpty(liveId: string, opened: Opened): void {
    if (!opened.room.isEmpty || this.rooms.get(liveId) !== opened) return;
    this.rooms.delete(liveId);
    void opened.room.write();
  }

  private async writeAll(): Promise<void> {
    await Promise.all([...this.rooms.values()].map(({ room }) => room.write()));
  }

  /** Ends sockets that are dead, or whose session is over. */
  private async sweep(): Promise<void> {
    for (const { room } of [...this.rooms.values()]) {
      room.checkAlive();
      for (const sitter of room.sitters) await this.checkSession(room, sitter);
    }
  }

  private async checkSession(room: MediaRoom, { token }: Sitter): Promise<void> {
    const signedIn = await this.sessions.actorOf(token).then((actor) => actor !== null, () => true);
    if (!signedIn) room.signOut(token);
  }
}
