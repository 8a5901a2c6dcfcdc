import type { RehearsalDebrief } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface Held { readonly id: string; readonly personId: string; readonly lessonId: string; readonly source: 'standard' | 'recorded'; readonly debrief: RehearsalDebrief }
export async function storeRehearsal(db: EntityManager, held: Held): Promise<void> {
  await db.query('insert into rehearsal (id, person_id, lesson_id, source, debrief) values ($1, $2, $3, $4, $5) on conflict do nothing', [held.id, held.personId, held.lessonId, held.source, JSON.stringify(held.debrief)]);
}
export async function rehearsalAt(db: EntityManager, personId: string, id: string): Promise<RehearsalDebrief | null> {
  const [row] = await db.query<{ debrief: RehearsalDebrief }[]>('select debrief from rehearsal where person_id = $1 and id = $2', [personId, id]);
  return row?.debrief ?? null;
}
export async function rehearsalsOf(db: EntityManager, personId: string): Promise<{ id: string; heldAt: string; source: Held['source']; debrief: RehearsalDebrief }[]> {
  const rows = await db.query<{ id: string; held_at: Date; source: Held['source']; debrief: RehearsalDebrief }[]>('select id, held_at, source, debrief from rehearsal where person_id = $1 order by held_at desc limit 50', [personId]);
  return rows.map(({ id, held_at, source, debrief }) => ({ id, heldAt: held_at.toISOString(), source, debrief }));
}
export async function firstLesson(db: EntityManager): Promise<string | null> {
  const [row] = await db.query<{ id: string }[]>("select id from lesson where school_id is null and content->>'visitors' = 'true' order by number limit 1");
  return row?.id ?? null;
}
