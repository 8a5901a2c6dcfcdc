import { Inject, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayDisconnect, type OnGatewayInit } from '@nestjs/websockets';
import { liveCommands, liveSocket, type LiveCommandKind } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { HandlesMessage, SocketGuard, type KindlingNamespace, type KindlingSocket, type MessageAnswer, type MessageInput } from '@kindling/platform-api';
import type { LiveCommand, Who } from '../domain/index.ts';
import { Asides } from './asides.ts';
import { ClassLog } from './class-log.ts';
import { Glimpses } from './glimpses.ts';
import { HeldClasses } from './held-classes.ts';
import { LiveRooms } from './live-rooms.ts';
import { mayEnterLive } from './live-policies.ts';

type Hello = MessageInput<'live.hello'>;
type Resume = MessageInput<'live.resume'>;
type Command = MessageInput<'live.command'>;
type AsideInput = MessageInput<'live.aside'>;

/** The edge of the live class: who speaks, what they ask, what they get back. Rules are in the domain, the log in ClassLog. */
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnGatewayInit<KindlingNamespace>, OnGatewayDisconnect<KindlingSocket>, OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(SocketGuard) private readonly guard: SocketGuard, @Inject(ClassLog) private readonly log: ClassLog,
    @Inject(LiveRooms) private readonly rooms: LiveRooms, @Inject(HeldClasses) private readonly classes: HeldClasses,
    @Inject(Glimpses) private readonly glimpses: Glimpses, @Inject(Asides) private readonly asides: Asides,
  ) {}

  onModuleInit(): void { this.rooms.listen(); this.glimpses.listen(); this.asides.listen(); }
  onApplicationShutdown(): void { this.rooms.stop(); }

  afterInit(namespace: KindlingNamespace): void {
    this.rooms.use(namespace);
    this.guard.protect(namespace, Object.keys(liveSocket));
  }

  handleDisconnect(socket: KindlingSocket): void { this.rooms.leave(socket); this.asides.forget(socket.id); }

  @HandlesMessage('live.hello', mayEnterLive, { shows: 'pupils' })
  async hello(socket: KindlingSocket, { liveId, lastSeq, stateOnly = false }: Hello): Promise<Result<MessageAnswer<'live.hello'>>> {
    const who = whoIs(socket);
    const joined = await this.log.run({ liveId, who, command: { kind: 'presence.join', data: {} }, commandId: null });
    // A closed class may still be looked at.
    if (!joined.ok && joined.code !== 'live.not-open') return joined;
    // First the room, then the tail: an event in between arrives twice, never not at all.
    await this.rooms.enter(socket, liveId, who, stateOnly);
    const [tail, live, at] = await Promise.all([this.log.tail(liveId, lastSeq, who), this.classes.find(liveId), this.classes.timeIn(liveId)]);
    if (!live) return refuse('resource.not-found');
    this.rooms.hasHeard(liveId, tail.seq);
    return ok({ role: who.role, classId: live.classId, openedAt: live.openedAt, at, ...tail });
  }

  @HandlesMessage('live.resume', mayEnterLive)
  async resume(socket: KindlingSocket, { liveId, lastSeq }: Resume): Promise<Result<MessageAnswer<'live.resume'>>> {
    if (!this.rooms.isIn(socket, liveId)) return refuse('live.not-allowed');
    return ok(await this.log.tail(liveId, lastSeq, whoIs(socket)));
  }

  @HandlesMessage('live.glimpse', mayEnterLive)
  async glimpse(socket: KindlingSocket, { liveId, glimpse }: MessageInput<'live.glimpse'>): Promise<Result<MessageAnswer<'live.glimpse'>>> {
    return this.rooms.isIn(socket, liveId) ? this.glimpses.show(liveId, whoIs(socket), glimpse) : refuse('live.not-allowed');
  }

  @HandlesMessage('live.command', mayEnterLive)
  async command(socket: KindlingSocket, { liveId, commandId, kind, data }: Command): Promise<Result<MessageAnswer<'live.command'>>> {
    if (!Object.hasOwn(liveCommands, kind)) return refuse('live.unknown-command');
    const parsed = liveCommands[kind as LiveCommandKind].safeParse(data ?? {});
    if (!parsed.success) return refuse('request.malformed', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
    return this.log.run({ liveId, who: whoIs(socket), command: { kind, data: parsed.data } as LiveCommand, commandId });
  }

  @HandlesMessage('live.aside', mayEnterLive)
  aside(socket: KindlingSocket, input: AsideInput): Promise<Result<MessageAnswer<'live.aside'>>> {
    return this.asides.say(socket.id, whoIs(socket), input);
  }
}

const whoIs = ({ data: { actor } }: KindlingSocket): Who => ({ personId: actor.personId, name: actor.name, role: actor.role === 'pupil' ? 'pupil' : 'staff' });
