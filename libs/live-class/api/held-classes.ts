import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, LiveClass, ResponseOf } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { attendanceOf } from '../domain/index.ts';
import { attendanceOfClass } from './class-attendance.ts';
import { ClassLog } from './class-log.ts';
import { correctionsOf } from './records/records.repository.ts';
import { keepsVoice } from './recording/recording.repository.ts';
import { classesOf, classTime, eventsAfter, findClass, insertClass, lessonIsTaught, nameOf, pupilsOf } from './live-class.repository.ts';

/** Opening classes and looking back at them. */
@Injectable()
export class HeldClasses {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(ClassLog) private readonly log: ClassLog) {}

  find(liveId: string): Promise<LiveClass | null> { return findClass(this.db.manager, liveId); }
  /** Milliseconds since it opened, by the clock that stamps its events. */
  timeIn(liveId: string): Promise<number> { return classTime(this.db.manager, liveId); }
  past(classId: string): Promise<LiveClass[]> { return classesOf(this.db.manager, classId, 'closed'); }
  async now(classId: string): Promise<LiveClass | null> { return (await classesOf(this.db.manager, classId, 'open'))[0] ?? null; }

  /** The same `liveId` again gives the class that it opened. */
  async open(actor: Actor, classId: string, { liveId, lessonId }: { liveId: string; lessonId: string }): Promise<Result<LiveClass, ErrorCode>> {
    return this.db.transaction(async (db) => {
      if (!(await lessonIsTaught(db, classId, lessonId))) return refuse('resource.not-found');
      const inserted = await insertClass(db, { id: liveId, classId, lessonId, tutorId: actor.personId });
      if (inserted) await this.log.appendWithin(db, { liveId, who: { personId: actor.personId, name: actor.name, role: 'staff' }, command: { kind: 'class.open', data: { lessonId, records: await keepsVoice(db, classId) } }, commandId: null });
      const live = await findClass(db, liveId);
      return live?.classId === classId ? ok(live) : refuse('live.already-open');
    });
  }

  async attendance(liveId: string): Promise<Result<ResponseOf<'live.attendance'>, ErrorCode>> {
    const [live, events] = await Promise.all([this.find(liveId), eventsAfter(this.db.manager, liveId, 0)]);
    if (!live) return refuse('resource.not-found');
    const lastedMs = (live.closedAt ? Date.parse(live.closedAt) : Date.now()) - Date.parse(live.openedAt);
    const seen = attendanceOf(events, Math.max(lastedMs, events.at(-1)?.t ?? 0));
    const pupils = await pupilsOf(this.db.manager, live.classId, seen.map((row) => row.personId));
    const corrections = await correctionsOf(this.db.manager, liveId);
    const rows = pupils.map(({ id, name, tile }) => {
      const correction = corrections.get(id) ?? null;
      const row = seen.find((each) => each.personId === id);
      return { personId: id, name, tile, minutes: minutes(row?.ms ?? 0), share: Math.floor((row?.share ?? 0) * 1000) / 1000, present: correction?.present ?? row?.present ?? false, correction };
    });
    return ok({ live, minutes: minutes(lastedMs), rows });
  }

  /** Pupils × classes held; the number of questions does not grow with either. */
  async ofClass(classId: string): Promise<ResponseOf<'live.class-attendance'>> {
    const [sessions, pupils, className] = [await attendanceOfClass(this.db.manager, classId), await pupilsOf(this.db.manager, classId, []), await nameOf(this.db.manager, classId)];
    const shares = sessions.map((session) => new Map(session.rows.map((row) => [row.personId, row])));
    return {
      className, sessions: sessions.map(({ liveId, openedAt, minutes: lasted }, at) => ({ liveId, openedAt: openedAt.toISOString(), minutes: lasted, present: pupils.filter((pupil) => shares[at]?.get(pupil.id)?.present).length })),
      rows: pupils.map(({ id, name, tile }) => {
        const own = shares.map((each) => each.get(id));
        return {
          personId: id, name, tile, share: own.map((row) => Math.floor((row?.share ?? 0) * 1000) / 1000), here: own.map((row) => row?.present ?? false), corrected: own.map((row) => row?.corrected ?? false),
          present: own.filter((row) => row?.present).length,
        };
      }),
    };
  }
}

const minutes = (ms: number): number => Math.round(ms / 6000) / 10;
