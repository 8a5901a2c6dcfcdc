import type { Revision, VersionRow, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** Of an exercise, or free and then with a title. */
export interface ProjectRow { readonly id: string; readonly ownerId: string; readonly classId: string; readonly exerciseId: string | null }
interface Columns { id: string; owner_id: string; class_id: string; exercise_id: string | null }
const present = (row: Columns): ProjectRow => ({ id: row.id, ownerId: row.owner_id, classId: row.class_id, exerciseId: row.exercise_id });

export async function findProject(db: EntityManager, id: string): Promise<ProjectRow | null> {
  const [row] = await db.query<Columns[]>('select id, owner_id, class_id, exercise_id from project where id = $1', [id]);
  return row ? present(row) : null;
}
/** The first one; a second exists when two computers began the exercise without a link. */
export async function projectOf(db: EntityManager, ownerId: string, classId: string, exerciseId: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }[]>('select id from project where owner_id = $1 and class_id = $2 and exercise_id = $3 order by created_at, id limit 1', [ownerId, classId, exerciseId]);
  return row?.id ?? null;
}
export async function addProject(db: EntityManager, project: ProjectRow, title: string | null): Promise<void> {
  await db.query('insert into project (id, owner_id, class_id, exercise_id, title) values ($1, $2, $3, $4, $5) on conflict do nothing', [project.id, project.ownerId, project.classId, project.exerciseId, project.exerciseId === null ? title : null]);
}

interface RevisionColumns { id: string; parent_id: string | null; device_id: string; work: Work; saved_at: Date }
const presentRevision = (row: RevisionColumns): Revision => ({ id: row.id, parentId: row.parent_id, work: row.work, savedAt: row.saved_at.toISOString(), deviceId: row.device_id });
export async function addRevision(db: EntityManager, revision: { id: string; projectId: string; parentId: string | null; deviceId: string; work: Work }): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into revision (id, project_id, parent_id, device_id, work) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
    [revision.id, revision.projectId, revision.parentId, revision.deviceId, JSON.stringify(revision.work)]);
  return rows.length > 0;
}
export async function findRevision(db: EntityManager, id: string): Promise<{ project: ProjectRow; revision: Revision } | null> {
  const [row] = await db.query<(RevisionColumns & Omit<Columns, 'id'> & { project_id: string })[]>(
    'select r.id, r.parent_id, r.device_id, r.work, r.saved_at, r.project_id, p.owner_id, p.class_id, p.exercise_id from revision r join project p on p.id = r.project_id where r.id = $1', [id]);
  return row ? { project: present({ ...row, id: row.project_id }), revision: presentRevision(row) } : null;
}

/** Work on one exercise may lie in several projects (two computers began apart); a free project stands for itself. */
const together = (p: string, [id, owner, klass, exercise]: readonly [string, string, string, string]): string =>
  `(${p}.owner_id = ${owner} and ${p}.class_id = ${klass} and (${p}.id = ${id} or ${p}.exercise_id = ${exercise}))`;
const inTogether = (project: ProjectRow): [string, string, string, string | null] => [project.id, project.ownerId, project.classId, project.exerciseId];

/** Settles open ends of the same work; ids of anybody else's are simply not found. */
export async function replaceRevisions(db: EntityManager, byId: string, project: ProjectRow, ids: readonly string[]): Promise<void> {
  await db.query(
    `insert into revision_replaced (revision_id, by_id)
     select r.id, $5 from revision r join project p on p.id = r.project_id
     where r.id = any($6) and r.id <> $5 and ${together('p', ['$1::uuid', '$2', '$3', '$4'])} on conflict do nothing`,
    [...inTogether(project), byId, ids]);
}
/** Ends of the version tree, newest first; at most five. */
export async function headRevisions(db: EntityManager, project: ProjectRow): Promise<Revision[]> {
  const rows = await db.query<RevisionColumns[]>(
    `select r.id, r.parent_id, r.device_id, r.work, r.saved_at from revision r join project p on p.id = r.project_id
     where ${together('p', ['$1::uuid', '$2', '$3', '$4'])} and not exists (
       select 1 from revision c join project cp on cp.id = c.project_id where c.parent_id = r.id and cp.owner_id = $2)
     and not exists (select 1 from revision_replaced x where x.revision_id = r.id)
     order by r.saved_at desc, r.id desc limit 5`, inTogether(project));
  return rows.map(presentRevision);
}
export async function versionsOf(db: EntityManager, project: ProjectRow): Promise<VersionRow[]> {
  const rows = await db.query<Omit<RevisionColumns, 'work'>[]>(
    `select r.id, r.parent_id, r.device_id, r.saved_at from revision r join project p on p.id = r.project_id
     where ${together('p', ['$1::uuid', '$2', '$3', '$4'])} order by r.saved_at desc, r.id desc limit 500`, inTogether(project));
  return rows.map((row) => ({ id: row.id, parentId: row.parent_id, savedAt: row.saved_at.toISOString(), deviceId: row.device_id }));
}
/** The pupil's program as it stood at that time. */
export async function revisionBefore(db: EntityManager, ownerId: string, classId: string, exerciseId: string, at: Date): Promise<{ work: Work; savedAt: string } | null> {
  const [row] = await db.query<{ work: Work; saved_at: Date }[]>(
    `select r.work, r.saved_at from revision r join project p on p.id = r.project_id
     where p.owner_id = $1 and p.class_id = $2 and p.exercise_id = $3 and r.saved_at <= $4 order by r.saved_at desc, r.id desc limit 1`, [ownerId, classId, exerciseId, at]);
  return row ? { work: row.work, savedAt: row.saved_at.toISOString() } : null;
}
