import type { EntityManager } from 'typeorm';
import { isDayOf, sessionOn, sessionsBetween, type Session } from '../domain/index.ts';
import { changesOf, findSeries, seriesOf, storeChange } from './timetable.repository.ts';

export interface SessionPlace { readonly classId: string; readonly seriesId: string; readonly on: string }
/** As it is to be held; null when the series has no such day. */
export async function sessionAt(db: EntityManager, { classId, seriesId, on }: SessionPlace): Promise<Session | null> {
  const series = await findSeries(db, classId, seriesId);
  if (!series || !isDayOf(series, on)) return null;
  return sessionOn(series, (await changesOf(db, [seriesId])).find((change) => change.on === on), on);
}

export interface Busy { readonly personId: string; readonly className: string }
const DAY_MS = 86_400_000;
/** Who of them holds another class at that time. */
export async function busyDuring(db: EntityManager, personIds: readonly string[], { seriesId, on, startsAt, endsAt }: Session): Promise<Busy[]> {
  const classes = await db.query<{ id: string }[]>('select distinct class_id id from membership where person_id = any($1::uuid[])', [personIds]);
  const series = await seriesOf(db, classes.map(({ id }) => id));
  const changes = await changesOf(db, series.map((each) => each.id));
  return sessionsBetween(series, changes, startsAt - DAY_MS, endsAt).flatMap((other) => {
    const same = other.seriesId === seriesId && other.on === on;
    if (same || other.skipped !== null || other.endsAt <= startsAt || !personIds.includes(other.tutorId)) return [];
    return [{ personId: other.tutorId, className: series.find((each) => each.id === other.seriesId)?.className ?? '' }];
  });
}
export const giveSessionTo = (db: EntityManager, { seriesId, on }: SessionPlace, personId: string, by: string): Promise<void> => storeChange(db, seriesId, on, by, { skipped: null, substituteId: personId });
