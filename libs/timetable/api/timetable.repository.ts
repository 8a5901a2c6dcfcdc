import type { EntityManager } from 'typeorm';
import type { Change, Series } from '../domain/index.ts';

export interface StoredSeries extends Series { readonly className: string; readonly schoolName: string; readonly tutorName: string; readonly changedAt: number }
interface SeriesRow { id: string; class_id: string; weekday: number; at: string; minutes: number; starts_on: string; ends_on: string; tutor_id: string; class_name: string; school_name: string; tutor_name: string; changed_at: Date }
// Dates as text: the driver would make them instants of the server's own time zone.
const columns = `s.id, s.class_id, s.weekday, to_char(s.at, 'HH24:MI') at, s.minutes, s.starts_on::text, s.ends_on::text, s.tutor_id, c.name class_name, sc.name_zh school_name, p.name tutor_name,
  greatest(s.changed_at, (select max(x.changed_at) from series_change x where x.series_id = s.id)) changed_at
  from class_series s join club_class c on c.id = s.class_id and c.archived_at is null join school sc on sc.id = c.school_id join person p on p.id = s.tutor_id`;
const asSeries = (row: SeriesRow): StoredSeries => ({
  id: row.id, classId: row.class_id, weekday: row.weekday, time: row.at, minutes: row.minutes, startsOn: row.starts_on, endsOn: row.ends_on, tutorId: row.tutor_id,
  className: row.class_name, schoolName: row.school_name, tutorName: row.tutor_name, changedAt: row.changed_at.getTime(),
});
export const seriesOf = async (db: EntityManager, classIds: readonly string[]): Promise<StoredSeries[]> =>
  (await db.query<SeriesRow[]>(`select ${columns} where s.class_id = any($1::uuid[]) order by s.weekday, s.at, s.id`, [classIds])).map(asSeries);
export const findSeries = async (db: EntityManager, classId: string, id: string): Promise<StoredSeries | null> => {
  const [row] = await db.query<SeriesRow[]>(`select ${columns} where s.class_id = $1 and s.id = $2`, [classId, id]);
  return row ? asSeries(row) : null;
};

interface ChangeRow { series_id: string; on_day: string; skipped: string | null; moved_day: string | null; moved_time: string | null; substitute_id: string | null }
export const changesOf = async (db: EntityManager, seriesIds: readonly string[]): Promise<Change[]> =>
  (await db.query<ChangeRow[]>(
    `select series_id, on_day::text, skipped, moved_day::text, to_char(moved_time, 'HH24:MI') moved_time, substitute_id from series_change where series_id = any($1::uuid[]) order by on_day`, [seriesIds]))
    .map((row) => ({ seriesId: row.series_id, on: row.on_day, skipped: row.skipped, movedTo: row.moved_day && row.moved_time ? { day: row.moved_day, time: row.moved_time } : null, substituteId: row.substitute_id }));

/** @returns false when the id belongs to another class. */
export async function storeSeries(db: EntityManager, series: Series): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into class_series (id, class_id, weekday, at, minutes, starts_on, ends_on, tutor_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set weekday = excluded.weekday, at = excluded.at, minutes = excluded.minutes, starts_on = excluded.starts_on, ends_on = excluded.ends_on, tutor_id = excluded.tutor_id, changed_at = now()
     where class_series.class_id = excluded.class_id returning id`,
    [series.id, series.classId, series.weekday, series.time, series.minutes, series.startsOn, series.endsOn, series.tutorId]);
  return rows.length > 0;
}
export async function deleteSeries(db: EntityManager, classId: string, id: string): Promise<boolean> {
  const [rows] = await db.query<[unknown[], number]>('delete from class_series where class_id = $1 and id = $2 returning id', [classId, id]);
  return rows.length > 0;
}

export type DayPatch = Partial<Pick<Change, 'skipped' | 'movedTo' | 'substituteId'>>;
/** Leaves what is not named as it was. */
export async function storeChange(db: EntityManager, seriesId: string, on: string, by: string, patch: DayPatch): Promise<void> {
  const [before] = (await changesOf(db, [seriesId])).filter((change) => change.on === on);
  const after = { skipped: null, movedTo: null, substituteId: null, ...before, ...patch };
  await db.query(
    `insert into series_change (series_id, on_day, skipped, moved_day, moved_time, substitute_id, changed_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (series_id, on_day) do update set skipped = excluded.skipped, moved_day = excluded.moved_day, moved_time = excluded.moved_time, substitute_id = excluded.substitute_id, changed_by = excluded.changed_by, changed_at = now()`,
    [seriesId, on, after.skipped, after.movedTo?.day ?? null, after.movedTo?.time ?? null, after.substituteId, by]);
}

/** Who looks after the class and may teach it. */
export const staffOf = (db: EntityManager, classId: string): Promise<{ id: string; name: string }[]> =>
  db.query("select p.id, p.name from membership m join person p on p.id = m.person_id where m.class_id = $1 and p.role in ('tutor', 'teacher') and p.archived_at is null order by p.role desc, p.name", [classId]);
export const namesOf = async (db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.query<{ id: string; name: string }[]>('select id, name from person where id = any($1::uuid[])', [ids])).map((row) => [row.id, row.name]));
