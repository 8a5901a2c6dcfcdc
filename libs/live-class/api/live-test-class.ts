import { randomUUID } from 'node:crypto';
import type { LiveEvent, SocketAnswer } from '@kindling/contracts';
import { TestSocket, type TestApi, type TestClass } from '@kindling/testing';

export const LESSON = 'live-spec-lesson';

/** A lesson that the test club's course teaches. */
export async function addLesson(api: TestApi): Promise<void> {
  await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', '{}') on conflict do nothing");
  await api.db.query("insert into lesson (id, course_id, number, version, content) values ($1, 'maker-club-1', 90, 'test', $2) on conflict do nothing",
    [LESSON, JSON.stringify({ title: { zh: '点亮第一盏灯', en: 'First Light' } })]);
}

/** Opens a class as its tutor; one that was left open before is closed first. */
export async function openLive(api: TestApi, of: TestClass = api.club.own): Promise<string> {
  await api.db.query("update live_class set state = 'closed', closed_at = now() where class_id = $1 and state = 'open'", [of.id]);
  const tutor = await api.as(of.tutor);
  const liveId = randomUUID();
  await tutor.get('live.open', { params: { classId: of.id }, body: { liveId, lessonId: LESSON } });
  return liveId;
}

export type HelloAnswer = SocketAnswer<{ role: 'pupil' | 'staff'; seq: number; openedAt: string; at: number; tail: LiveEvent[] }>;

/** One person in one class over a real socket. */
export class LiveSeat {
  private constructor(readonly socket: TestSocket, readonly liveId: string, readonly hello: HelloAnswer) {}

  static async take(api: TestApi, personId: string, liveId: string, lastSeq = 0, url = api.url): Promise<LiveSeat> {
    const { cookie } = await api.as(personId);
    const socket = await TestSocket.connect(url, '/live', { cookie });
    return new LiveSeat(socket, liveId, (await socket.send('live.hello', { liveId, lastSeq })) as HelloAnswer);
  }

  command(kind: string, data: unknown = {}, commandId: string = randomUUID()): Promise<SocketAnswer<{ seq: number }>> {
    return this.socket.send('live.command', { liveId: this.liveId, commandId, kind, data });
  }
  /** What this seat's state would be made of: the greeting, then what came; an event that came twice counts once. */
  get events(): LiveEvent[] {
    const came = [...(this.hello.ok ? this.hello.value.tail : []), ...((this.socket.heard.get('live.event') ?? []) as LiveEvent[])];
    return came.reduce<LiveEvent[]>((kept, event) => (event.s > (kept.at(-1)?.s ?? 0) ? [...kept, event] : kept), []);
  }
  hears(k: LiveEvent['k'], fits: (event: LiveEvent) => boolean = () => true): Promise<LiveEvent> {
    return this.socket.until<LiveEvent>('live.event', (event) => event.k === k && fits(event));
  }
  leave(): void { this.socket.close(); }
}
