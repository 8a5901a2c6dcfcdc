import type { LiveClass, LiveEvent } from '@kindling/contracts';
import type { ClassScope } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** The row that orders a class's log; `atMs` is now, in milliseconds since it opened. */
export interface LockedClass { readonly liveId: string; readonly classId: string; readonly seq: number; readonly atMs: number }

/** A process that falls asleep in the middle of a command must not hold the class for ever: the database gives its lock back. */
const ASLEEP_MS = '4000';
export async function lockClass(db: EntityManager, liveId: string): Promise<LockedClass | null> {
  const [row] = await db.query<{ class_id: string; seq: number; at_ms: number }[]>(
    `select class_id, seq, floor(extract(epoch from clock_timestamp() - opened_at) * 1000)::int at_ms, set_config('idle_in_transaction_session_timeout', $2, true)
     from live_class where id = $1 for update`, [liveId, ASLEEP_MS]);
  return row ? { liveId, classId: row.class_id, seq: row.seq, atMs: Math.max(0, row.at_ms) } : null;
}

export async function classTime(db: EntityManager, liveId: string): Promise<number> {
  const [row] = await db.query<{ at_ms: number }[]>(
    'select greatest(0, floor(extract(epoch from coalesce(closed_at, clock_timestamp()) - opened_at) * 1000))::int at_ms from live_class where id = $1', [liveId]);
  return row?.at_ms ?? 0;
}

export const eventsAfter = (db: EntityManager, liveId: string, seq: number): Promise<LiveEvent[]> =>
  db.query<LiveEvent[]>('select seq s, t_ms t, kind k, actor_id u, data d from live_event where live_id = $1 and seq > $2 order by seq', [liveId, seq]);

/**
 * Where a command already stands in the log, null when it is new; and the epoch of the class's lease. Asked when the row is
 * locked: what either says can no longer change.
 */
export async function placeOf(db: EntityManager, liveId: string, commandId: string | null): Promise<{ seq: number | null; epoch: number | null }> {
  const [row] = await db.query<{ seq: number | null; epoch: number | null }[]>(
    'select (select seq from live_event where live_id = $1 and command_id = $2) seq, (select epoch from live_lease where live_id = $1) epoch', [liveId, commandId]);
  return row ?? { seq: null, epoch: null };
}

export async function hiddenLines(db: EntityManager, liveId: string): Promise<ReadonlySet<number>> {
  const rows = await db.query<{ seq: number }[]>("select (data->>'seq')::int seq from live_event where live_id = $1 and kind = 'chat.hidden'", [liveId]);
  return new Set(rows.map((row) => row.seq));
}

/** A notification holds at most 8000 bytes; a bigger event travels as its number and is loaded where it is heard. */
const NOTICE_BYTES = 7000;
function noticeOf(liveId: string, event: LiveEvent): string {
  const whole = JSON.stringify({ liveId, event });
  return Buffer.byteLength(whole) <= NOTICE_BYTES ? whole : JSON.stringify({ liveId, s: event.s });
}

/**
 * Events, the class's row and the notices in one statement, because each of them alone would be a way to the database and
 * back for every word in the class. The first event of a command carries its id.
 */
export async function storeEvents(db: EntityManager, liveId: string, events: readonly LiveEvent[], commandId: string | null): Promise<void> {
  const closed = events.some((event) => event.k === 'class.closed');
  await db.query(`with stored as (
      insert into live_event (live_id, seq, t_ms, kind, actor_id, command_id, data)
      select $1, e.s, e.t, e.k, e.u, case when e.s = $3 then $4::uuid end, e.d from jsonb_to_recordset($2::jsonb) as e(s int, t int, k text, u uuid, d jsonb)),
    moved as (update live_class set seq = $5, state = case when $6 then 'closed' else state end, closed_at = case when $6 then clock_timestamp() else closed_at end where id = $1)
    select pg_notify('kindling_live', notice.text) from unnest($7::text[]) with ordinality as notice(text, place) order by notice.place`,
  [liveId, JSON.stringify(events), events[0]?.s, commandId, events.at(-1)?.s, closed, events.map((event) => noticeOf(liveId, event))]);
}

export async function scopeOfLive(db: EntityManager, liveId: string): Promise<ClassScope | null> {
  const [row] = await db.query<{ class_id: string; school_id: string }[]>(
    'select c.id class_id, c.school_id from live_class l join club_class c on c.id = l.class_id and c.archived_at is null where l.id = $1', [liveId]);
  return row ? { classId: row.class_id, schoolId: row.school_id } : null;
}

export async function openLiveId(db: EntityManager, classId: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }[]>("select id from live_class where class_id = $1 and state = 'open'", [classId]);
  return row?.id ?? null;
}

export async function lessonIsTaught(db: EntityManager, classId: string, lessonId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from lesson l join club_class c on c.course_id = l.course_id and (l.school_id is null or l.school_id = c.school_id) where c.id = $1 and l.id = $2', [classId, lessonId]);
  return rows.length > 0;
}

/** @returns false when the class has an open one already, or the id is taken. */
export async function insertClass(db: EntityManager, live: { id: string; classId: string; lessonId: string; tutorId: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>("insert into live_class (id, class_id, lesson_id, tutor_id, state) values ($1, $2, $3, $4, 'open') on conflict do nothing returning id",
    [live.id, live.classId, live.lessonId, live.tutorId]);
  return rows.length > 0;
}

interface LiveRow { id: string; class_id: string; lesson_id: string; number: number; title: LiveClass['lessonTitle']; state: 'open' | 'closed'; opened_at: Date; closed_at: Date | null; tutor: string }
const liveColumns = `select l.id, l.class_id, l.lesson_id, n.number, n.content->'title' title, l.state, l.opened_at, l.closed_at, p.name tutor
  from live_class l join person p on p.id = l.tutor_id join lesson n on n.id = l.lesson_id`;
const asLive = (row: LiveRow): LiveClass => ({
  id: row.id, classId: row.class_id, lessonId: row.lesson_id, lessonNumber: row.number, lessonTitle: row.title, state: row.state,
  openedAt: row.opened_at.toISOString(), closedAt: row.closed_at?.toISOString() ?? null, tutorName: row.tutor,
});
export async function findClass(db: EntityManager, liveId: string): Promise<LiveClass | null> {
  const [row] = await db.query<LiveRow[]>(`${liveColumns} where l.id = $1`, [liveId]);
  return row ? asLive(row) : null;
}
/** Newest first. */
export async function classesOf(db: EntityManager, classId: string, state: 'open' | 'closed'): Promise<LiveClass[]> {
  const rows = await db.query<LiveRow[]>(`${liveColumns} where l.class_id = $1 and l.state = $2 order by l.opened_at desc limit 200`, [classId, state]);
  return rows.map(asLive);
}

/** Pupils of the class, and those named who have left it since. */
export const pupilsOf = (db: EntityManager, classId: string, alsoIds: readonly string[]): Promise<{ id: string; name: string; tile: number }[]> =>
  db.query(`select p.id, p.name, coalesce(m.tile, 0) tile from person p left join membership m on m.person_id = p.id and m.class_id = $1
    where p.role = 'pupil' and (m.class_id is not null and p.archived_at is null or p.id = any($2::uuid[])) order by m.tile nulls last, p.id`, [classId, alsoIds]);

export async function nameOf(db: EntityManager, classId: string): Promise<string> {
  const [row] = await db.query<{ name: string }[]>('select name from club_class where id = $1', [classId]);
  return row?.name ?? '';
}
