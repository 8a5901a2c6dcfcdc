import type { AttemptRow, CheckReport, StoredAttempt, Text, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface Row { id: string; made_at: Date; verdict: 'passed' | 'failed'; passed: number; of: number }
const counted = `a.id, a.made_at, a.verdict, (select count(*)::int from jsonb_array_elements(a.report->'checks') c where c->>'verdict' = 'passed') passed, jsonb_array_length(a.report->'checks') "of"`;
const present = (row: Row): AttemptRow => ({ id: row.id, madeAt: row.made_at.toISOString(), verdict: row.verdict, passed: row.passed, of: row.of });

/** Null when that is no pupil of the class or no exercise. */
export async function namesOf(db: EntityManager, classId: string, personId: string, exerciseId: string): Promise<{ pupilName: string; exerciseTitle: Text } | null> {
  const [row] = await db.query<{ name: string; title: Text }[]>(
    `select p.name, e.content->'title' title from membership m join person p on p.id = m.person_id and p.role = 'pupil' join exercise e on e.id = $3 where m.class_id = $1 and p.id = $2`, [classId, personId, exerciseId]);
  return row ? { pupilName: row.name, exerciseTitle: row.title } : null;
}
export async function attemptsOf(db: EntityManager, classId: string, personId: string, exerciseId: string): Promise<AttemptRow[]> {
  const rows = await db.query<Row[]>(`select ${counted} from attempt a where a.class_id = $1 and a.person_id = $2 and a.exercise_id = $3 order by a.made_at desc limit 100`, [classId, personId, exerciseId]);
  return rows.map(present);
}
export async function storedAttempt(db: EntityManager, classId: string, attemptId: string): Promise<StoredAttempt | null> {
  const [row] = await db.query<(Row & { person_id: string; name: string; exercise_id: string; title: Text; work: Work; report: CheckReport })[]>(
    `select ${counted}, a.person_id, p.name, a.exercise_id, e.content->'title' title, a.work, a.report
     from attempt a join person p on p.id = a.person_id join exercise e on e.id = a.exercise_id where a.id = $2 and a.class_id = $1`, [classId, attemptId]);
  return row ? { ...present(row), classId, pupilId: row.person_id, pupilName: row.name, exerciseId: row.exercise_id, exerciseTitle: row.title, work: row.work, report: row.report } : null;
}
