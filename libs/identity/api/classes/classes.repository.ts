import { privacyNoticeVersion, type ClassSummary, type LookAction, type PupilRow, type Role } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface SummaryRow { id: string; name: string; code: string; name_zh: string; name_en: string; pupils: number }
const summary = `select c.id, c.name, c.code, s.name_zh, s.name_en,
  (select count(*)::int from membership m join person p on p.id = m.person_id where m.class_id = c.id and p.role = 'pupil' and p.archived_at is null) pupils
  from club_class c join school s on s.id = c.school_id where c.archived_at is null`;
const present = (row: SummaryRow): ClassSummary => ({ id: row.id, name: row.name, code: row.code, schoolName: { zh: row.name_zh, en: row.name_en }, pupils: row.pupils });

/** Members see their classes, organisers those of their school, admins all. */
export async function classesOf(db: EntityManager, person: { id: string; role: Role; schoolId: string }): Promise<ClassSummary[]> {
  const [condition, value] = person.role === 'admin' ? ['$1::uuid is not null', person.id] as const
    : person.role === 'organiser' ? ['c.school_id = $1', person.schoolId] as const
    : ['exists (select 1 from membership m where m.class_id = c.id and m.person_id = $1)', person.id] as const;
  return (await db.query<SummaryRow[]>(`${summary} and ${condition} order by c.name, c.id`, [value])).map(present);
}
export async function findClass(db: EntityManager, classId: string): Promise<ClassSummary | null> {
  const [row] = await db.query<SummaryRow[]>(`${summary} and c.id = $1`, [classId]);
  return row ? present(row) : null;
}

export interface TileRow { personId: string; name: string; tile: number }
export async function tilesBehind(db: EntityManager, code: string): Promise<{ className: string; schoolName: { zh: string; en: string }; tiles: TileRow[] } | null> {
  const [found] = await db.query<SummaryRow[]>(`${summary} and c.code = $1`, [code]);
  if (!found) return null;
  const tiles = await db.query<TileRow[]>(
    `select p.id "personId", p.name, m.tile from membership m join person p on p.id = m.person_id
     where m.class_id = $1 and p.role = 'pupil' and p.archived_at is null order by m.tile, p.name`, [found.id]);
  return { className: found.name, schoolName: { zh: found.name_zh, en: found.name_en }, tiles };
}

export async function rosterOf(db: EntityManager, classId: string): Promise<PupilRow[]> {
  const rows = await db.query<{ id: string; name: string; tile: number; given: boolean | null; version: string | null; last_seen_at: Date | null }[]>(
    `select p.id, p.name, m.tile, p.last_seen_at, k.given, k.version
     from membership m join person p on p.id = m.person_id
     left join lateral (select given, version from consent where person_id = p.id order by recorded_at desc limit 1) k on true where m.class_id = $1 and p.role = 'pupil' and p.archived_at is null order by m.tile, p.name`, [classId]);
  return rows.map((row) => ({
    id: row.id, name: row.name, tile: row.tile, consent: consentOf(row), lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  }));
}

function consentOf({ given, version }: { given: boolean | null; version: string | null }): PupilRow['consent'] {
  if (given === null) return 'missing';
  if (!given) return 'refused';
  return version === privacyNoticeVersion ? 'given' : 'outdated';
}

export async function sealedPins(db: EntityManager, classId: string): Promise<{ personId: string; name: string; tile: number; sealed: string | null }[]> {
  return db.query(`select p.id "personId", p.name, m.tile, p.pin_sealed sealed from membership m join person p on p.id = m.person_id
    where m.class_id = $1 and p.role = 'pupil' and p.archived_at is null order by m.tile, p.name`, [classId]);
}
export async function setPin(db: EntityManager, personId: string, sealed: string): Promise<void> { await db.query('update person set pin_sealed = $2 where id = $1', [personId, sealed]); }
export async function isPupilOf(db: EntityManager, classId: string, personId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>("select 1 from membership m join person p on p.id = m.person_id where m.class_id = $1 and m.person_id = $2 and p.role = 'pupil'", [classId, personId]);
  return rows.length > 0;
}
export async function addConsent(db: EntityManager, id: string, consent: { personId: string; given: boolean; basis: string; version: string; recordedBy: string }): Promise<void> {
  await db.query('insert into consent (id, person_id, given, basis, version, recorded_by) values ($1, $2, $3, $4, $5, $6)', [id, consent.personId, consent.given, consent.basis, consent.version, consent.recordedBy]);
}
/** Who looked at or changed what about a pupil. */
export async function writeAudit(db: EntityManager, entry: { actorId: string; subjectId: string | null } & ({ action: LookAction; classId: string } | { action: string; classId: null })): Promise<void> {
  await db.query('insert into audit_entry (actor_id, action, subject_id, class_id) values ($1, $2, $3, $4)', [entry.actorId, entry.action, entry.subjectId, entry.classId]);
}
