import type { LiveEvent } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface Correction { readonly present: boolean; readonly reason: string; readonly by: string; readonly at: string }
/** The newest word about each pupil; older ones stay in the table. */
export async function correctionsOf(db: EntityManager, liveId: string): Promise<ReadonlyMap<string, Correction>> {
  const rows = await db.query<{ person_id: string; present: boolean; reason: string; name: string; at: Date }[]>(
    `select distinct on (c.person_id) c.person_id, c.present, c.reason, p.name, c.at from attendance_correction c join person p on p.id = c.corrected_by
     where c.live_id = $1 order by c.person_id, c.id desc`, [liveId]);
  return new Map(rows.map((row) => [row.person_id, { present: row.present, reason: row.reason, by: row.name, at: row.at.toISOString() }]));
}
export async function addCorrection(db: EntityManager, correction: { liveId: string; personId: string; present: boolean; reason: string; by: string }): Promise<void> {
  await db.query('insert into attendance_correction (live_id, person_id, present, reason, corrected_by) values ($1, $2, $3, $4, $5)', [correction.liveId, correction.personId, correction.present, correction.reason, correction.by]);
}

export interface WrittenNote { readonly text: string; readonly by: string; readonly at: string }
export async function noteOf(db: EntityManager, liveId: string): Promise<WrittenNote | null> {
  const [row] = await db.query<{ text: string; name: string; written_at: Date }[]>('select h.text, p.name, h.written_at from hand_over h join person p on p.id = h.written_by where h.live_id = $1', [liveId]);
  return row ? { text: row.text, by: row.name, at: row.written_at.toISOString() } : null;
}
export async function writeNote(db: EntityManager, liveId: string, text: string, by: string): Promise<void> {
  await db.query('insert into hand_over (live_id, text, written_by) values ($1, $2, $3) on conflict (live_id) do update set text = excluded.text, written_by = excluded.written_by, written_at = now()', [liveId, text, by]);
}
export async function newestClosed(db: EntityManager, classId: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }[]>("select id from live_class where class_id = $1 and state = 'closed' order by opened_at desc limit 1", [classId]);
  return row?.id ?? null;
}

/** One class held, and who came and went in it: enough to count hours. */
export interface HeldRow { readonly liveId: string; readonly schoolId: string; readonly className: string; readonly lessonNumber: number; readonly lessonTitle: { zh: string; en: string }; readonly openedAt: Date; readonly closedAt: Date; readonly events: LiveEvent[] }
/** Classes that the person came into; `from` and `to` are days of China's clock, both counted. */
export const heldBetween = (db: EntityManager, personId: string, from: string, to: string): Promise<HeldRow[]> => db.query(
  `select l.id "liveId", c.school_id "schoolId", c.name "className", n.number "lessonNumber", n.content->'title' "lessonTitle", l.opened_at "openedAt", l.closed_at "closedAt",
     (select coalesce(json_agg(json_build_object('s', e.seq, 't', e.t_ms, 'k', e.kind, 'u', e.actor_id, 'd', e.data) order by e.seq), '[]')
      from live_event e where e.live_id = l.id and e.kind in ('class.opened', 'presence.joined', 'presence.left')) events
   from live_class l join club_class c on c.id = l.class_id join lesson n on n.id = l.lesson_id
   where l.state = 'closed' and (l.opened_at at time zone 'Asia/Shanghai')::date between $2::date and $3::date
     and exists (select 1 from live_event e where e.live_id = l.id and e.kind in ('class.opened', 'presence.joined') and e.actor_id = $1)
   order by l.opened_at desc limit 1000`, [personId, from, to]);
