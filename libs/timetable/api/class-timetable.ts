import { Inject, Injectable } from '@nestjs/common';
import type { DayChange, ErrorCode, RequestOf, ResponseOf, TimetableSession } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { daysOf, isDayOf, mayMove, mayPlan, sessionsBetween, type Change, type Session } from '../domain/index.ts';
import { changesOf, deleteSeries, findSeries, namesOf, seriesOf, staffOf, storeChange, storeSeries, type DayPatch, type StoredSeries } from './timetable.repository.ts';

const DAY_MS = 86_400_000;
const PAST_MS = 28 * DAY_MS;
const AHEAD_MS = 430 * DAY_MS;
const SOON_MS = 35 * DAY_MS;
const MOST_SOON = 5;
type Plan = RequestOf<'timetable.add-series'>['body'];
type Done = Result<Record<string, never>, ErrorCode>;

/** When classes meet. */
@Injectable()
export class ClassTimetable {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofClass(classId: string): Promise<ResponseOf<'timetable.of-class'>> {
    const db = this.db.manager;
    const series = await seriesOf(db, [classId]);
    const changes = await changesOf(db, series.map((each) => each.id));
    return { series, staff: await staffOf(db, classId), sessions: await named(db, series, sessionsBetween(series, changes, Date.now() - PAST_MS, Date.now() + AHEAD_MS)) };
  }

  /** One that has begun and is not over still counts as next. */
  async next(actor: Actor): Promise<TimetableSession[]> {
    const db = this.db.manager;
    const series = await seriesOf(db, actor.classIds);
    const changes = await changesOf(db, series.map((each) => each.id));
    const soon = sessionsBetween(series, changes, Date.now() - DAY_MS, Date.now() + SOON_MS).filter((session) => session.endsAt > Date.now());
    return named(db, series, soon.slice(0, MOST_SOON));
  }

  async addSeries(actor: Actor, classId: string, { seriesId, ...plan }: Plan): Promise<Result<StoredSeries, ErrorCode>> {
    const refusal = mayPlan(plan);
    if (refusal) return refuse(refusal);
    return this.db.transaction(async (db) => {
      if (!(await isStaff(db, classId, plan.tutorId))) return refuse('timetable.not-staff');
      if (!(await storeSeries(db, { id: seriesId, classId, ...plan }))) return refuse('resource.conflict');
      await writeAudit(db, { actorId: actor.personId, action: 'timetable-planned', subjectId: seriesId, classId });
      const stored = await findSeries(db, classId, seriesId);
      return stored ? ok(stored) : refuse('resource.not-found');
    });
  }

  async removeSeries(actor: Actor, classId: string, seriesId: string): Promise<Done> {
    return this.db.transaction(async (db) => {
      if (!(await deleteSeries(db, classId, seriesId))) return refuse('resource.not-found');
      await writeAudit(db, { actorId: actor.personId, action: 'timetable-removed', subjectId: seriesId, classId });
      return ok({});
    });
  }

  async changeDay(actor: Actor, place: { classId: string; seriesId: string; on: string }, change: DayChange): Promise<Done> {
    return this.db.transaction(async (db) => {
      const series = await findSeries(db, place.classId, place.seriesId);
      if (!series) return refuse('resource.not-found');
      if (!isDayOf(series, place.on)) return refuse('timetable.not-a-day');
      if (change.do === 'move' && !mayMove(place.on, change.day)) return refuse('timetable.too-far');
      if (change.do === 'substitute' && !(await isStaff(db, place.classId, change.tutorId))) return refuse('timetable.not-staff');
      for (const on of change.do === 'skip' && change.until ? daysOf(series, place.on, change.until) : [place.on]) await storeChange(db, series.id, on, actor.personId, patchOf(change, series));
      return ok({});
    });
  }
}

function patchOf(change: DayChange, series: StoredSeries): DayPatch {
  switch (change.do) {
    case 'skip': return { skipped: change.reason };
    case 'move': return { skipped: null, movedTo: { day: change.day, time: change.time } };
    case 'substitute': return { skipped: null, substituteId: change.tutorId === series.tutorId ? null : change.tutorId };
    case 'restore': return { skipped: null, movedTo: null, substituteId: null } satisfies Omit<Change, 'seriesId' | 'on'>;
  }
}
const isStaff = async (db: EntityManager, classId: string, personId: string): Promise<boolean> => (await staffOf(db, classId)).some((each) => each.id === personId);

async function named(db: EntityManager, series: readonly StoredSeries[], sessions: readonly Session[]): Promise<TimetableSession[]> {
  const names = await namesOf(db, [...new Set(sessions.map((session) => session.tutorId))]);
  return sessions.map((session) => ({
    ...session, className: series.find((each) => each.id === session.seriesId)?.className ?? '', tutorName: names.get(session.tutorId) ?? '',
    startsAt: new Date(session.startsAt).toISOString(), endsAt: new Date(session.endsAt).toISOString(),
  }));
}
