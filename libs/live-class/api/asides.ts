import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { passedAside, type PassedAside } from '@kindling/contracts';
import { ok, type Result } from '@kindling/kernel';
import { LOOK_BOOK, NotificationListener, type LookBook, type MessageInput } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { decideAside, type Who } from '../domain/index.ts';
import { ClassLog } from './class-log.ts';
import { HeldClasses } from './held-classes.ts';
import { LiveRooms } from './live-rooms.ts';

/** A notification holds at most 8000 bytes: what is longer travels in parts. A sign has at most three bytes, escaped at most six. */
const PART_SIGNS = 1200;
const part = z.object({ asideId: z.uuid(), liveId: z.uuid(), to: z.uuid(), at: z.number(), of: z.number(), text: z.string() });
type Part = z.infer<typeof part>;
const MOST_UNFINISHED = 200;

/** What one person says to another beside the log, to whichever process they are connected to. */
@Injectable()
export class Asides {
  private readonly unfinished = new Map<string, string[]>();
  /** Whom each socket looks at: a look is noted once, not every few seconds. */
  private readonly looks = new Map<string, string>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(ClassLog) private readonly log: ClassLog, @Inject(LiveRooms) private readonly rooms: LiveRooms,
    @Inject(HeldClasses) private readonly classes: HeldClasses, @Inject(NotificationListener) private readonly notices: NotificationListener, @Inject(LOOK_BOOK) private readonly book: LookBook,
  ) {}

  listen(): void {
    this.notices.on('kindling_glimpses', (payload) => { const heard = part.safeParse(JSON.parse(payload)); if (heard.success) this.gather(heard.data); });
  }
  forget(socketId: string): void { this.looks.delete(socketId); }

  async say(socketId: string, who: Who, { liveId, to, aside }: MessageInput<'live.aside'>): Promise<Result<Record<string, never>>> {
    // Leave to write may have ended a moment ago; for the rest a moment does not matter.
    const state = aside.is === 'write' ? await this.log.current(liveId) : await this.log.recent(liveId);
    const decided = decideAside(state, who, to, aside);
    if (!decided.ok) return decided;
    if (aside.is === 'watch') await this.noteLook(socketId, who, liveId, to, aside.on);
    await this.pass(liveId, to, { from: who.personId, name: who.name, aside });
    return ok({});
  }

  private async noteLook(socketId: string, who: Who, liveId: string, pupilId: string, on: boolean): Promise<void> {
    if (!on) { this.looks.delete(socketId); return; }
    if (this.looks.get(socketId) === pupilId) return;
    this.looks.set(socketId, pupilId);
    const live = await this.classes.find(liveId);
    if (live) await this.book.write({ actorId: who.personId, action: 'live.aside', subjectId: pupilId, classId: live.classId });
  }

  private async pass(liveId: string, to: string, passed: PassedAside): Promise<void> {
    const whole = JSON.stringify(passed);
    const asideId = randomUUID();
    const of = Math.ceil(whole.length / PART_SIGNS);
    for (let at = 0; at < of; at++) {
      await this.db.query("select pg_notify('kindling_glimpses', $1)", [JSON.stringify({ asideId, liveId, to, at, of, text: whole.slice(at * PART_SIGNS, (at + 1) * PART_SIGNS) } satisfies Part)]);
    }
  }

  /** Parts of one process come in order; one that was lost in a break leaves an unfinished rest, which is dropped in time. */
  private gather({ asideId, liveId, to, at, of, text }: Part): void {
    const parts = [...(this.unfinished.get(asideId) ?? []), text];
    this.unfinished.delete(asideId);
    if (at < of - 1) this.unfinished.set(asideId, parts);
    else if (parts.length === of) this.deliver(liveId, to, parts.join(''));
    const [oldest] = this.unfinished.keys();
    if (this.unfinished.size > MOST_UNFINISHED && oldest) this.unfinished.delete(oldest);
  }

  private deliver(liveId: string, to: string, whole: string): void {
    const passed = passedAside.safeParse(JSON.parse(whole));
    if (passed.success) this.rooms.tell(liveId, to, passed.data);
  }
}
