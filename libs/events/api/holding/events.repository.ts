import type { EventDetails, EventKind, EventRow, EventState } from '@kindling/contracts';
import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

interface Named { name_zh: string; name_en: string }
export interface StoredEvent extends Named {
  id: string; school_id: string | null; branch_id: string | null; series_id: string | null; kind: EventKind; state: EventState; title_zh: string; title_en: string; text_zh: string; text_en: string; where_zh: string; where_en: string;
  starts_at: Date; ends_at: Date; family_places: number; contact: string; needs: string; changed_at: Date;
}
const named = `select e.*, coalesce(s.name_zh, b.name_zh) name_zh, coalesce(s.name_en, b.name_en) name_en from club_event e left join school s on s.id = e.school_id left join branch b on b.id = e.branch_id`;

export async function findEvent(db: EntityManager, eventId: string): Promise<StoredEvent | null> {
  const [row] = await db.query<StoredEvent[]>(`${named} where e.id = $1`, [eventId]);
  return row ?? null;
}
/** One at a time answers or changes an event: places never go twice. Not a full lock: rows that refer to the event hold a share of it, and two of them would wait for each other. */
export async function lockEvent(db: EntityManager, eventId: string): Promise<StoredEvent | null> {
  await db.query('select 1 from club_event where id = $1 for no key update', [eventId]);
  return findEvent(db, eventId);
}

const counts = `(select coalesce(sum(heads), 0)::int from event_reply r where r.event_id = e.id and state = 'coming') coming, (select coalesce(sum(heads), 0)::int from event_reply r where r.event_id = e.id and state = 'waiting') waiting,
  (select coalesce(sum(heads), 0)::int from event_attendance a where a.event_id = e.id) checked, (e.family_places + (select coalesce(sum(places), 0) from event_class c where c.event_id = e.id))::int places`;
/** The newest of the places that one reaches; all of them for an admin. */
export async function eventsWithin(db: EntityManager, reach: { all: boolean; schoolIds: readonly string[]; branchIds: readonly string[] }): Promise<EventRow[]> {
  const rows = await db.query<(StoredEvent & { coming: number; waiting: number; checked: number; places: number })[]>(
    `select e.*, ${counts} from (${named} where $1 or e.school_id = any($2) or e.branch_id = any($3) order by e.starts_at desc limit 300) e order by e.starts_at`, [reach.all, reach.schoolIds, reach.branchIds]);
  return rows.map((row) => ({
    id: row.id, kind: row.kind, state: row.state, title: both(row, 'title'), startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(), placeName: { zh: row.name_zh, en: row.name_en },
    seriesId: row.series_id, coming: row.coming, waiting: row.waiting, checkedIn: row.checked, places: row.places,
  }));
}
export const both = (row: StoredEvent, key: 'title' | 'text' | 'where'): { zh: string; en: string } => ({ zh: row[`${key}_zh`], en: row[`${key}_en`] });

const columns = ['kind', 'title_zh', 'title_en', 'text_zh', 'text_en', 'where_zh', 'where_en', 'starts_at', 'ends_at', 'family_places', 'contact', 'needs'] as const;
const valuesOf = (details: EventDetails): unknown[] => [details.kind, details.title.zh, details.title.en, details.text.zh, details.text.en, details.where.zh, details.where.en, details.startsAt, details.endsAt, details.familyPlaces, details.contact, details.needs];

export async function addEvent(db: EntityManager, event: { id: string; place: Place; seriesId: string | null; by: string }, details: EventDetails): Promise<void> {
  await db.query(`insert into club_event (id, school_id, branch_id, series_id, created_by, ${columns.join(', ')}) values (${Array.from({ length: 5 + columns.length }, (_, at) => `$${at + 1}`).join(', ')})`,
    [event.id, event.place.schoolId, event.place.branchId, event.seriesId, event.by, ...valuesOf(details)]);
  await setClasses(db, event.id, details.classes);
}
export async function changeEvent(db: EntityManager, eventId: string, details: EventDetails): Promise<void> {
  await db.query(`update club_event set ${columns.map((column, at) => `${column} = $${at + 2}`).join(', ')}, changed_at = now() where id = $1`, [eventId, ...valuesOf(details)]);
  await setClasses(db, eventId, details.classes);
}
async function setClasses(db: EntityManager, eventId: string, classes: EventDetails['classes']): Promise<void> {
  await db.query('delete from event_class where event_id = $1', [eventId]);
  await db.query('insert into event_class (event_id, class_id, places) select $1, * from unnest($2::uuid[], $3::int[])', [eventId, classes.map((each) => each.classId), classes.map((each) => each.places)]);
}
export async function setState(db: EntityManager, eventId: string, state: EventState): Promise<void> { await db.query('update club_event set state = $2, changed_at = now() where id = $1', [eventId, state]); }

export async function classesOfEvent(db: EntityManager, eventId: string): Promise<{ classId: string; className: string; places: number }[]> {
  return db.query('select ec.class_id "classId", c.name "className", ec.places from event_class ec join club_class c on c.id = ec.class_id where ec.event_id = $1 order by c.name', [eventId]);
}
/** Whether all of these classes belong to the school, or to schools that the branch works with. */
export async function belongThere(db: EntityManager, place: Place, classIds: readonly string[]): Promise<boolean> {
  const [row] = await db.query<{ n: number }[]>(
    `select count(*)::int n from club_class c where c.id = any($1) and c.archived_at is null and (c.school_id = $2 or exists (select 1 from branch_school b where b.branch_id = $3 and b.school_id = c.school_id))`, [classIds, place.schoolId, place.branchId]);
  return row?.n === new Set(classIds).size && row.n === classIds.length;
}
