import { randomUUID } from 'node:crypto';
import type { CheckReport, CircuitExercise } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface Place { readonly classId: string; readonly pupils: readonly string[] }
const notes = ['灯不亮，我不知道为什么。', '我检查过接线了，还是不亮。', ''];

/** A small school without a volunteer of its own lets those of others review; three works wait there, two with the same failure. */
export async function seedReviews(db: EntityManager, { classId, pupils }: Place): Promise<void> {
  const [row] = await db.query<{ content: CircuitExercise }[]>("select content from exercise where id = '01-light-up'");
  const check = row?.content.checks[0];
  if (!row || !check) return;
  await db.query('update club_class set volunteers_review = true where id = $1', [classId]);
  const work = { source: { mode: 'blocks', blocks: row.content.starter.blocks }, diagram: row.content.starter.diagram };
  const report: CheckReport = {
    version: 1, grader: 'seed', exerciseId: row.content.id, verdict: 'failed', findings: [], serial: '', simulatedMs: 2000,
    checks: [{ id: check.id, title: check.title, verdict: 'failed', message: { zh: '灯没有亮。', en: 'The lamp did not light.' }, detail: { zh: '想看到：亮；看到：一直不亮。', en: 'Expected: on; seen: off all the time.' }, atMs: 0, evidence: null }],
  };
  for (const [at, pupil] of pupils.slice(0, 3).entries()) {
    const [project, revision] = [randomUUID(), randomUUID()];
    const failed = at < 2;
    await db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [project, pupil, classId, row.content.id]);
    await db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'seed', $3)", [revision, project, JSON.stringify(work)]);
    await db.query(
      `insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, report, note, handed_in_at)
       values ($1, $2, $3, $4, $5, $6, 1, 'waiting', $7, $8, $9, now() - make_interval(hours => $10))`,
      [randomUUID(), project, revision, pupil, classId, row.content.id, failed ? 'failed' : 'unchecked', failed ? JSON.stringify(report) : null, notes[at] ?? '', 30 - at * 5]);
  }
}
