import type { EntityManager } from 'typeorm';
import type { AppealState } from '../domain/index.ts';

export interface AppealRow { readonly id: string; readonly roundId: string; readonly entryId: string; readonly entryNumber: number; readonly text: string; readonly state: AppealState; readonly answer: string; readonly at: Date; readonly answeredAt: Date | null }
const columns = 'a.id, a.round_id "roundId", a.entry_id "entryId", e.number "entryNumber", a.text, a.state, a.answer, a.at, a.answered_at "answeredAt" from contest_appeal a join contest_entry e on e.id = a.entry_id';
export const appealsOf = (db: EntityManager, contestId: string): Promise<AppealRow[]> => db.query(`select ${columns} where e.contest_id = $1 order by a.at, a.id`, [contestId]);
export const appealsOfEntry = (db: EntityManager, entryId: string): Promise<AppealRow[]> => db.query(`select ${columns} where a.entry_id = $1 order by a.at, a.id`, [entryId]);
export async function lockAppeal(db: EntityManager, contestId: string, id: string): Promise<AppealRow | null> {
  const [row] = await db.query<AppealRow[]>(`select ${columns} where e.contest_id = $1 and a.id = $2 for update of a`, [contestId, id]);
  return row ?? null;
}
export async function addAppeal(db: EntityManager, appeal: { id: string; roundId: string; entryId: string; byId: string; text: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into contest_appeal (id, round_id, entry_id, by_id, text) values ($1, $2, $3, $4, $5) on conflict do nothing returning id', [appeal.id, appeal.roundId, appeal.entryId, appeal.byId, appeal.text]);
  if (rows.length > 0) return true;
  const [known] = await db.query<unknown[]>('select 1 from contest_appeal where id = $1 and round_id = $2 and entry_id = $3', [appeal.id, appeal.roundId, appeal.entryId]);
  return known !== undefined;
}
export async function answerAppeal(db: EntityManager, id: string, state: AppealState, answer: string): Promise<void> { await db.query('update contest_appeal set state = $2, answer = $3, answered_at = now() where id = $1', [id, state, answer]); }
