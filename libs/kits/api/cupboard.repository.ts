import type { Kit, PartCounts, Shortage } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface KitRow { id: string; label: string; contents: PartCounts; shortages: Shortage[] }
interface LentRow extends KitRow { loan_id: string | null; class_id: string | null; class_name: string | null; lent_at: Date | null; holders: { personId: string; name: string }[] | null }

/** All kits in use, lent ones with who holds them; one query. */
export async function kitsOf(db: EntityManager, schoolId: string): Promise<Kit[]> {
  const rows = await db.query<LentRow[]>(
    `select k.id, k.label, k.contents, k.shortages, l.id loan_id, l.class_id, c.name class_name, l.lent_at,
       (select json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.name) from kit_holder h join person p on p.id = h.person_id where h.loan_id = l.id) holders
     from kit k left join kit_loan l on l.kit_id = k.id and l.returned_at is null left join club_class c on c.id = l.class_id
     where k.school_id = $1 and k.retired_at is null order by k.label`, [schoolId]);
  return rows.map(({ id, label, contents, shortages, ...loan }) => ({ id, label, contents, shortages, state: stateOf(loan) }));
}
const stateOf = ({ loan_id, class_id, class_name, lent_at, holders }: Omit<LentRow, keyof KitRow>): Kit['state'] =>
  (loan_id && class_id && lent_at ? { is: 'lent', loanId: loan_id, classId: class_id, className: class_name ?? '', holders: holders ?? [], since: lent_at.toISOString() } : { is: 'in' });

export async function sparesOf(db: EntityManager, schoolId: string): Promise<PartCounts> {
  const rows = await db.query<{ part: string; count: number }[]>('select part, count from spare_part where school_id = $1 and count > 0 order by part', [schoolId]);
  return Object.fromEntries(rows.map(({ part, count }) => [part, count]));
}
export async function setSpare(db: EntityManager, schoolId: string, part: string, count: number): Promise<void> {
  await db.query('insert into spare_part (school_id, part, count) values ($1, $2, $3) on conflict (school_id, part) do update set count = excluded.count', [schoolId, part, count]);
}
/** One at a time changes the cupboard of a school, so that labels and spares never run twice. */
export async function lockCupboard(db: EntityManager, schoolId: string): Promise<void> { await db.query('select 1 from school where id = $1 for update', [schoolId]); }

/** The kit, locked; null when this school has none of that id in use. */
export async function lockKit(db: EntityManager, schoolId: string, kitId: string): Promise<KitRow | null> {
  const [row] = await db.query<KitRow[]>('select id, label, contents, shortages from kit where id = $1 and school_id = $2 and retired_at is null for update', [kitId, schoolId]);
  return row ?? null;
}
export async function setShortages(db: EntityManager, kitId: string, shortages: readonly Shortage[]): Promise<void> {
  await db.query('update kit set shortages = $2 where id = $1', [kitId, JSON.stringify(shortages)]);
}
export async function retire(db: EntityManager, kitId: string): Promise<void> { await db.query('update kit set retired_at = now() where id = $1', [kitId]); }

/** Every label ever given in the school, and which of these ids exist anywhere. */
export async function knownKits(db: EntityManager, schoolId: string, kitIds: readonly string[]): Promise<{ labels: string[]; known: { id: string; schoolId: string }[] }> {
  const labels = await db.query<{ label: string }[]>('select label from kit where school_id = $1', [schoolId]);
  const known = await db.query<{ id: string; schoolId: string }[]>('select id, school_id "schoolId" from kit where id = any($1)', [kitIds]);
  return { labels: labels.map(({ label }) => label), known };
}
export async function addKit(db: EntityManager, schoolId: string, kit: Omit<KitRow, 'shortages'>): Promise<void> {
  await db.query('insert into kit (id, school_id, label, contents) values ($1, $2, $3, $4)', [kit.id, schoolId, kit.label, JSON.stringify(kit.contents)]);
}
