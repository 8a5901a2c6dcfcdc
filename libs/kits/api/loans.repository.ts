import type { Shortage } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface OpenLoan { readonly id: string; readonly kitId: string; readonly classId: string; readonly returned: boolean }

export async function openLoanOf(db: EntityManager, kitId: string): Promise<OpenLoan | null> {
  const [row] = await db.query<OpenLoan[]>('select id, kit_id "kitId", class_id "classId", false returned from kit_loan where kit_id = $1 and returned_at is null', [kitId]);
  return row ?? null;
}
export async function findLoan(db: EntityManager, loanId: string): Promise<OpenLoan | null> {
  const [row] = await db.query<OpenLoan[]>('select id, kit_id "kitId", class_id "classId", returned_at is not null returned from kit_loan where id = $1', [loanId]);
  return row ?? null;
}
export interface NewLoan { readonly id: string; readonly kitId: string; readonly classId: string; readonly lentBy: string; readonly personIds: readonly string[] }
export async function addLoan(db: EntityManager, { id, kitId, classId, lentBy, personIds }: NewLoan): Promise<void> {
  await db.query('insert into kit_loan (id, kit_id, class_id, lent_by) values ($1, $2, $3, $4)', [id, kitId, classId, lentBy]);
  await db.query('insert into kit_holder (loan_id, person_id) select $1, unnest($2::uuid[])', [id, personIds]);
}
export async function closeLoan(db: EntityManager, loanId: string, returnedBy: string, shortages: readonly Shortage[], note: string): Promise<void> {
  await db.query('update kit_loan set returned_at = now(), returned_by = $2, shortages = $3, note = $4 where id = $1', [loanId, returnedBy, JSON.stringify(shortages), note]);
}

interface LoanRow { id: string; label: string; class_name: string; holders: string[] | null; lent_by: string; lent_at: Date; returned_at: Date | null; shortages: Shortage[]; note: string }
export async function newestLoans(db: EntityManager, schoolId: string) {
  const rows = await db.query<LoanRow[]>(
    `select l.id, k.label, c.name class_name, b.name lent_by, l.lent_at, l.returned_at, l.shortages, l.note,
       (select json_agg(p.name order by p.name) from kit_holder h join person p on p.id = h.person_id where h.loan_id = l.id) holders
     from kit_loan l join kit k on k.id = l.kit_id join club_class c on c.id = l.class_id join person b on b.id = l.lent_by
     where k.school_id = $1 order by l.returned_at is not null, l.lent_at desc limit 200`, [schoolId]);
  return rows.map((row) => ({
    id: row.id, label: row.label, className: row.class_name, holders: row.holders ?? [], lentBy: row.lent_by,
    lentAt: row.lent_at.toISOString(), returnedAt: row.returned_at?.toISOString() ?? null, shortages: row.shortages, note: row.note,
  }));
}
