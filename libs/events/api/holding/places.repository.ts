import type { EntityManager } from 'typeorm';

interface Reach { readonly all: boolean; readonly schoolIds: readonly string[]; readonly branchIds: readonly string[] }
interface Row { id: string; name_zh: string; name_en: string }
const nameOf = (row: Row): { zh: string; en: string } => ({ zh: row.name_zh, en: row.name_en });

/** Schools and branches where somebody may hold events. */
export async function placesWithin(db: EntityManager, reach: Reach) {
  const branches = await db.query<Row[]>('select id, name_zh, name_en from branch where $1 or id = any($2) order by name_zh', [reach.all, reach.branchIds]);
  const schools = await db.query<Row[]>('select id, name_zh, name_en from school where $1 or id = any($2) order by name_zh', [reach.all, reach.schoolIds]);
  return [...schools.map((row) => ({ schoolId: row.id, branchId: null, name: nameOf(row) })), ...branches.map((row) => ({ schoolId: null, branchId: row.id, name: nameOf(row) }))];
}
export async function classesWithin(db: EntityManager, reach: Reach) {
  const rows = await db.query<(Row & { name: string; pupils: number })[]>(
    `select c.id, c.name, s.name_zh, s.name_en, (select count(*)::int from membership m join person p on p.id = m.person_id where m.class_id = c.id and p.role = 'pupil' and p.archived_at is null) pupils
     from club_class c join school s on s.id = c.school_id where c.archived_at is null and ($1 or c.school_id = any($2)) order by s.name_zh, c.name limit 400`, [reach.all, reach.schoolIds]);
  return rows.map((row) => ({ id: row.id, name: row.name, pupils: row.pupils, schoolName: nameOf(row) }));
}
