import { Inject, Injectable } from '@nestjs/common';
import { passedGlimpse, type BoardGlimpse } from '@kindling/contracts';
import { refuse, ok, type Result } from '@kindling/kernel';
import { NotificationListener } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { mayDraw, mayShowGlimpse, type Who } from '../domain/index.ts';
import { ClassLog } from './class-log.ts';
import { LiveRooms } from './live-rooms.ts';

const notice = z.object({ liveId: z.uuid(), passed: passedGlimpse });

/** Pointers and half-drawn strokes: to everybody else in the class, on all processes, and into no log. */
@Injectable()
export class Glimpses {
  constructor(
    @Inject(ClassLog) private readonly log: ClassLog, @Inject(LiveRooms) private readonly rooms: LiveRooms,
    @Inject(NotificationListener) private readonly notices: NotificationListener, @Inject(DataSource) private readonly db: DataSource,
  ) {}

  listen(): void {
    this.notices.on('kindling_glimpses', (payload) => {
      const heard = notice.safeParse(JSON.parse(payload));
      if (heard.success) this.rooms.passGlimpse(heard.data.liveId, heard.data.passed);
    });
  }

  async show(liveId: string, who: Who, glimpse: BoardGlimpse): Promise<Result<Record<string, never>>> {
    const state = await this.log.recent(liveId);
    if (!mayShowGlimpse(state, who, glimpse)) return refuse(mayDraw(state, who) ? 'request.malformed' : 'live.drawing-not-let');
    await this.db.query("select pg_notify('kindling_glimpses', $1)", [JSON.stringify({ liveId, passed: { u: who.personId, glimpse } })]);
    return ok({});
  }
}
