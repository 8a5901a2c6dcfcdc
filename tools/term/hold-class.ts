import { randomUUID } from 'node:crypto';
import type { LiveEvent, SocketAnswer } from '@kindling/contracts';
import { TestSocket } from '../../libs/testing/src/api/test-socket.ts';
import { InRoom } from './in-room.ts';
import type { TermPupilWork } from './pupil-week.ts';

/** When somebody comes and goes. */
type Coming = 'all-the-time' | 'late' | 'too-late' | 'leaves' | 'removed' | 'away';
interface Seat { readonly work: TermPupilWork; readonly coming: Coming; socket: TestSocket | null }

/** One evening's class over real sockets. It goes on while the pupils work; `finish` ends it and notes its log as the tutor's own socket heard it. */
export class HeldClass extends InRoom {
  readonly liveId = randomUUID();
  private openedAt = 0;
  private tutor: TestSocket | null = null;
  private readonly before: LiveEvent[] = [];
  private seats: Seat[] = [];
  private readonly raised = new Map<string, TermPupilWork>();

  async open(lessonId: string, works: readonly TermPupilWork[], someLeave: boolean): Promise<void> {
    const live = await this.room.tutor.get('live.open', { params: { classId: this.room.id }, body: { liveId: this.liveId, lessonId } });
    this.openedAt = this.world.moment(live.openedAt);
    this.tutor = await this.enter(this.room.tutor.cookie, this.before);
    const wishes: readonly Coming[] = ['all-the-time', 'all-the-time', 'all-the-time', 'late', 'too-late', 'removed', someLeave ? 'leaves' : 'all-the-time', 'away'];
    this.seats = works.map((work) => ({ work, socket: null, coming: work.manner === 'away' ? 'away' : wishes[this.luck.below(wishes.length)] ?? 'away' }));
    await this.come('all-the-time', 'leaves', 'removed');
  }

  /** A third of an hour later. */
  async goOn(): Promise<void> {
    await this.come('late');
    for (const seat of this.seats) if (seat.coming === 'removed') await this.say('pupil.remove', { personId: seat.work.pupil.id });
    for (const seat of this.seats) if (seat.coming === 'leaves') seat.socket?.close();
  }

  /** Hands go up at the step that was looked at last; every other one is seen to. */
  async hands(): Promise<void> {
    const raised = this.seats.filter((seat) => seat.coming === 'all-the-time' && this.luck.chance(0.12));
    for (const [at, { work, socket }] of raised.entries()) {
      const last = this.world.ledger.deeds.findLast((deed) => deed.pupil === work.pupil.id && deed.did === 'visited');
      if (!last || !socket) continue;
      expectOk(await socket.send('live.command', { liveId: this.liveId, commandId: randomUUID(), kind: 'hand.up', data: {} }));
      work.note({ classId: last.classId, pupil: last.pupil, lessonId: last.lessonId, stepId: last.stepId }, { did: 'hand-up' });
      this.raised.set(work.pupil.id, work);
      if (at % 2 === 1) await this.say('hand.down', { personId: work.pupil.id });
    }
  }

  async lastHalf(): Promise<void> { await this.come('too-late'); }

  async finish(): Promise<void> {
    const gone = this.seats.filter((seat) => seat.coming === 'leaves').map((seat) => seat.work.pupil.id);
    for (const pupil of gone) await this.tutor?.until<LiveEvent>('live.event', (event) => event.k === 'presence.left' && event.u === pupil, 20_000);
    await this.say('class.close', {});
    await this.tutor?.until<LiveEvent>('live.event', (event) => event.k === 'class.closed');
    const heard = [...this.before, ...((this.tutor?.heard.get('live.event') ?? []) as LiveEvent[])];
    const log = [...new Map(heard.map((event) => [event.s, event])).values()].sort((a, b) => a.s - b.s);
    for (const event of log) if (event.k === 'hand.down') this.lowered(event.d.personId);
    for (const seat of [...this.seats.map(({ socket }) => socket), this.tutor]) seat?.close();
    this.world.ledger.held.push({ liveId: this.liveId, classId: this.room.id, tutor: this.room.tutorId, openedAt: this.openedAt, log });
  }
  /** Minutes by which the class began earlier than its first answer said. */
  ran(minutes: number): void { this.openedAt -= minutes * 60_000; }

  private lowered(personId: string): void {
    const up = this.world.ledger.deeds.findLast((deed) => deed.pupil === personId && deed.did === 'hand-up');
    if (up) this.raised.get(personId)?.note({ classId: up.classId, pupil: up.pupil, lessonId: up.lessonId, stepId: up.stepId }, { did: 'hand-down' });
  }
  private async come(...when: readonly Coming[]): Promise<void> {
    for (const seat of this.seats) if (when.includes(seat.coming)) seat.socket = await this.enter(seat.work.pupil.client.cookie, []);
  }
  private async enter(cookie: string, tail: LiveEvent[]): Promise<TestSocket> {
    const socket = await TestSocket.connect(this.world.host.url, '/live', { cookie });
    const hello = await socket.send<{ tail: LiveEvent[] }>('live.hello', { liveId: this.liveId, lastSeq: 0 });
    expectOk(hello);
    if (hello.ok) tail.push(...hello.value.tail);
    return socket;
  }
  private async say(kind: string, data: object): Promise<void> {
    if (this.tutor) expectOk(await this.tutor.send('live.command', { liveId: this.liveId, commandId: randomUUID(), kind, data }));
  }
}
function expectOk(answer: SocketAnswer<unknown>): void { if (!answer.ok) throw new Error(`the class said ${answer.code}`); }
