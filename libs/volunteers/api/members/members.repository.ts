import type { TrainingStep } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Papers } from '../../domain/index.ts';

export interface Done { readonly stepId: string; readonly doneOn: string }
export interface Sheet extends Papers { readonly training: readonly Done[]; readonly evenings: number[]; readonly availability: string }
export interface MemberSheet extends Sheet { readonly training: Done[]; readonly personId: string; readonly name: string; readonly role: string; readonly classIds: string[]; readonly eventIds: string[]; readonly signedIn: boolean }
const day = (column: string, as: string): string => `to_char(s.${column}, 'YYYY-MM-DD') "${as}"`;
const papers = [day('background_on', 'backgroundOn'), day('background_ends', 'backgroundEnds'), day('pledge_on', 'pledgeOn'), day('pledge_ends', 'pledgeEnds')].join(', ');
const trainingOf = "(select coalesce(json_agg(json_build_object('stepId', d.step_id, 'doneOn', to_char(d.done_on, 'YYYY-MM-DD')) order by d.done_on), '[]') from training_done d where d.branch_id = m.branch_id and d.person_id = m.person_id) training";

/** Classes and events count where the branch has to do with them; what a member does elsewhere is none of its business. */
export const sheetsOf = (db: EntityManager, branchId: string): Promise<MemberSheet[]> => db.query(
  `select p.id "personId", p.name, p.role, ${papers}, ${trainingOf}, coalesce(s.evenings, '[]') evenings, coalesce(s.availability, '') availability, (p.password_hash is not null or p.last_seen_at is not null) "signedIn",
     array(select c.id::text from membership k join club_class c on c.id = k.class_id and c.archived_at is null join branch_school b on b.school_id = c.school_id and b.branch_id = m.branch_id where k.person_id = p.id) "classIds",
     array(select h.event_id::text from event_helper h where h.person_id = p.id) "eventIds"
   from branch_member m join person p on p.id = m.person_id and p.archived_at is null left join volunteer_sheet s on s.branch_id = m.branch_id and s.person_id = m.person_id where m.branch_id = $1 order by p.role desc, p.name`, [branchId]);
export async function papersOf(db: EntityManager, branchId: string, personId: string): Promise<Papers | null> {
  const [row] = await db.query<Papers[]>(`select ${papers} from branch_member m join person p on p.id = m.person_id and p.role = 'tutor' left join volunteer_sheet s on s.branch_id = m.branch_id and s.person_id = m.person_id where m.branch_id = $1 and m.person_id = $2`, [branchId, personId]);
  return row ?? null;
}

/** @returns false when the person is no member of the branch. */
export async function writeSheet(db: EntityManager, place: { branchId: string; personId: string }, sheet: Sheet): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into volunteer_sheet (branch_id, person_id, background_on, background_ends, pledge_on, pledge_ends, evenings, availability) select branch_id, person_id, $3, $4, $5, $6, $7, $8 from branch_member where branch_id = $1 and person_id = $2
     on conflict (branch_id, person_id) do update set background_on = excluded.background_on, background_ends = excluded.background_ends, pledge_on = excluded.pledge_on, pledge_ends = excluded.pledge_ends, evenings = excluded.evenings, availability = excluded.availability, written_at = now() returning person_id`,
    [place.branchId, place.personId, sheet.backgroundOn, sheet.backgroundEnds, sheet.pledgeOn, sheet.pledgeEnds, JSON.stringify(sheet.evenings), sheet.availability]);
  if (rows.length === 0) return false;
  await db.query('delete from training_done where branch_id = $1 and person_id = $2', [place.branchId, place.personId]);
  for (const { stepId, doneOn } of sheet.training) await db.query('insert into training_done (branch_id, person_id, step_id, done_on) values ($1, $2, $3, $4) on conflict do nothing', [place.branchId, place.personId, stepId, doneOn]);
  return true;
}
export async function stepsOf(db: EntityManager, branchId: string): Promise<TrainingStep[]> {
  const [row] = await db.query<{ training_path: TrainingStep[] }[]>('select training_path from branch where id = $1', [branchId]);
  return row?.training_path ?? [];
}
export async function writeSteps(db: EntityManager, branchId: string, steps: readonly TrainingStep[]): Promise<void> {
  await db.query('update branch set training_path = $2 where id = $1', [branchId, JSON.stringify(steps)]);
}

interface PathRow extends Pick<MemberSheet, 'evenings' | 'training' | 'backgroundEnds' | 'pledgeEnds'> { readonly id: string; readonly zh: string; readonly en: string; readonly steps: TrainingStep[] }
export const pathsOf = (db: EntityManager, personId: string): Promise<PathRow[]> => db.query(
  `select b.id, b.name_zh zh, b.name_en en, b.training_path steps, ${papers}, ${trainingOf}, coalesce(s.evenings, '[]') evenings
   from branch_member m join branch b on b.id = m.branch_id left join volunteer_sheet s on s.branch_id = m.branch_id and s.person_id = m.person_id where m.person_id = $1 order by b.name_zh`, [personId]);
export async function writeEvenings(db: EntityManager, personId: string, evenings: readonly number[]): Promise<void> {
  await db.query('insert into volunteer_sheet (branch_id, person_id, evenings) select branch_id, person_id, $2 from branch_member where person_id = $1 on conflict (branch_id, person_id) do update set evenings = excluded.evenings', [personId, JSON.stringify(evenings)]);
}
/** What the product itself sees being done counts in every branch of the person that asks for it; the first day stays. */
export async function noteTrained(db: EntityManager, personId: string, kind: 'course' | 'rehearsal', doneOn: string): Promise<void> {
  await db.query(
    `insert into training_done (branch_id, person_id, step_id, done_on) select m.branch_id, m.person_id, step->>'id', $3 from branch_member m join branch b on b.id = m.branch_id cross join jsonb_array_elements(b.training_path) step
     where m.person_id = $1 and step->>'kind' = $2 on conflict do nothing`, [personId, kind, doneOn]);
}
