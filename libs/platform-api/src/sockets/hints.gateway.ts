import { Inject, type OnModuleInit } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets';
import { classHint, hintsSocket, hintTopic, type Hint } from '@kindling/contracts';
import { ok, type Result } from '@kindling/kernel';
import { belongsTo } from '../access/class-rules.ts';
import { policy } from '../access/policy.ts';
import type { ClassScope } from '../access/actor.ts';
import { NotificationListener } from '../hints/notification-listener.ts';
import { RecentHints } from '../hints/recent-hints.ts';
import { HandlesMessage } from './handles-message.ts';
import { inClass, type MessageInput } from './message-contracts.ts';
import { SocketGuard } from './socket-guard.ts';
import type { KindlingNamespace, KindlingSocket } from './kindling-socket.ts';

type Follow = MessageInput<'hints.follow-class'>;
const mayFollowClass = policy<ClassScope>('Those who look after a class follow all of it; its pupils follow what is for everybody or for them.', belongsTo);
const everybody = (classId: string): string => `class:${classId}`;
const staff = (classId: string): string => `class:${classId}:staff`;
const person = (classId: string, personId: string): string => `class:${classId}:person:${personId}`;
const audienceOf = (hint: Hint): readonly string[] => (hint.personId ? [staff(hint.classId), person(hint.classId, hint.personId)] : [everybody(hint.classId)]);

/** Passes "something changed, ask again" from the database to the browsers that show it. */
@WebSocketGateway({ namespace: '/hints' })
export class HintsGateway implements OnGatewayInit<KindlingNamespace>, OnModuleInit {
  private namespace: KindlingNamespace | null = null;
  private readonly recent = new RecentHints(Date.now);

  constructor(@Inject(SocketGuard) private readonly guard: SocketGuard, @Inject(NotificationListener) private readonly notices: NotificationListener) {}

  onModuleInit(): void {
    this.notices.on('kindling_hints', (payload) => this.pass(payload));
    this.notices.onGap(() => this.askEverythingAgain());
  }

  afterInit(namespace: KindlingNamespace): void {
    this.namespace = namespace;
    this.guard.protect(namespace, Object.keys(hintsSocket));
  }

  @HandlesMessage('hints.follow-class', inClass<Follow>(mayFollowClass, (input) => input.classId))
  async follow(socket: KindlingSocket, { classId, sinceMs }: Follow): Promise<Result<{ missed: 'told' | 'unknown' }>> {
    const { actor } = socket.data;
    const rooms = [everybody(classId), actor.role === 'pupil' ? person(classId, actor.personId) : staff(classId)];
    await socket.join(rooms);
    const missed = this.recent.since(sinceMs ?? 0);
    missed?.filter((hint) => audienceOf(hint).some((room) => rooms.includes(room))).forEach((hint) => socket.emit('hints.changed', hint));
    return ok({ missed: missed ? 'told' : 'unknown' });
  }

  private pass(payload: string): void {
    const hint = classHint.safeParse(JSON.parse(payload));
    if (hint.success) this.emit(hint.data);
  }

  private emit(hint: Hint): void {
    this.recent.note(hint);
    this.namespace?.to([...audienceOf(hint)]).emit('hints.changed', hint);
  }

  /** Notices were missed while the database connection was down. */
  private askEverythingAgain(): void {
    this.recent.forget();
    const classIds = [...(this.namespace?.adapter.rooms.keys() ?? [])].map((room) => /^class:([^:]+)$/.exec(room)?.[1]).filter((id) => id !== undefined);
    for (const classId of classIds) for (const topic of hintTopic.options) this.emit({ topic, classId, personId: null });
  }
}
