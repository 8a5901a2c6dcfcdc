import type { LiveEvent } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { attendanceOf, withWords, type Marked } from '../domain/index.ts';

/** One class that was held, and who was there; a teacher's word stands over the log. */
export interface HeldSession { readonly liveId: string; readonly openedAt: Date; readonly minutes: number; readonly rows: readonly Marked[] }

/** Every closed class, oldest first, from the log; three questions however many classes and pupils there were. */
export async function attendanceOfClass(db: EntityManager, classId: string): Promise<HeldSession[]> {
  const held = await db.query<{ id: string; opened_at: Date; closed_at: Date }[]>("select id, opened_at, coalesce(closed_at, opened_at) closed_at from live_class where class_id = $1 and state = 'closed' order by opened_at", [classId]);
  const events = await db.query<(LiveEvent & { live_id: string })[]>(
    `select e.live_id, e.seq s, e.t_ms t, e.kind k, e.actor_id u, e.data d from live_event e join live_class l on l.id = e.live_id
     where l.class_id = $1 and l.state = 'closed' and e.kind in ('presence.joined', 'presence.left', 'pupil.removed', 'class.closed') order by e.live_id, e.seq`, [classId]);
  const words = await wordsOfClass(db, classId);
  const byClass = new Map<string, LiveEvent[]>();
  for (const { live_id, ...event } of events) byClass.set(live_id, [...(byClass.get(live_id) ?? []), event]);
  return held.map(({ id, opened_at, closed_at }) => {
    const [log, lastedMs] = [byClass.get(id) ?? [], closed_at.getTime() - opened_at.getTime()];
    return { liveId: id, openedAt: opened_at, minutes: Math.round(lastedMs / 60_000), rows: withWords(attendanceOf(log, Math.max(lastedMs, log.at(-1)?.t ?? 0)), words.get(id) ?? new Map()) };
  });
}

/** The newest word about each pupil in each class. */
async function wordsOfClass(db: EntityManager, classId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, boolean>>> {
  const rows = await db.query<{ live_id: string; person_id: string; present: boolean }[]>(
    `select distinct on (c.live_id, c.person_id) c.live_id, c.person_id, c.present from attendance_correction c join live_class l on l.id = c.live_id
     where l.class_id = $1 and l.state = 'closed' order by c.live_id, c.person_id, c.id desc`, [classId]);
  const words = new Map<string, Map<string, boolean>>();
  for (const row of rows) words.set(row.live_id, (words.get(row.live_id) ?? new Map<string, boolean>()).set(row.person_id, row.present));
  return words;
}
