import type { Diagram, ProjectCard } from '@kindling/contracts';
import type { OwnedScope } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** Deleted projects can be brought back for so long. */
const keptFor = "interval '30 days'";
const kept = (p: string): string => `(${p}.deleted_at is null or ${p}.deleted_at > now() - ${keptFor})`;

export interface ProjectScope extends OwnedScope { readonly shared: boolean; readonly hidden: boolean; readonly deleted: boolean }
/** Where a project belongs and how far it is open; what policies decide on. Gone for good counts as not there. */
export async function placeOfProject(db: EntityManager, id: string): Promise<ProjectScope | null> {
  const [row] = await db.query<ProjectScope[]>(
    `select c.school_id "schoolId", p.class_id "classId", p.owner_id "ownerId", p.shared_at is not null shared, p.hidden_at is not null hidden, p.deleted_at is not null deleted
     from project p join club_class c on c.id = p.class_id where p.id = $1 and ${kept('p')}`, [id]);
  return row ?? null;
}

interface Row {
  id: string; title: string; owner_id: string; owner_name: string; saved_at: Date; shared_at: Date | null; hidden_at: Date | null; deleted_at: Date | null;
  remixed_from_owner: string | null; remixed_from_title: string | null; diagram: Diagram | null; remix_count: number;
}
const cards = `select p.id, p.title, p.owner_id, o.name owner_name, coalesce(r.saved_at, p.created_at) saved_at, p.shared_at, p.hidden_at, p.deleted_at,
    s.name remixed_from_owner, p.remixed_from_title, r.diagram, (select count(*)::int from project m where m.remixed_from = p.id and m.owner_id <> p.owner_id and m.deleted_at is null) remix_count
  from project p join person o on o.id = p.owner_id left join person s on s.id = p.remixed_from_owner
  left join lateral (select saved_at, work->'diagram' diagram from revision where project_id = p.id order by saved_at desc, id desc limit 1) r on true
  where p.exercise_id is null and ${kept('p')}`;
const time = (at: Date | null): string | null => at?.toISOString() ?? null;
const present = (row: Row): ProjectCard => ({
  id: row.id, title: row.title, ownerId: row.owner_id, ownerName: row.owner_name, savedAt: row.saved_at.toISOString(), sharedAt: time(row.shared_at), hidden: row.hidden_at !== null, deletedAt: time(row.deleted_at),
  remixedFrom: row.remixed_from_owner !== null && row.remixed_from_title !== null ? { ownerName: row.remixed_from_owner, title: row.remixed_from_title } : null, diagram: row.diagram, remixCount: row.remix_count,
});

export async function findCard(db: EntityManager, id: string): Promise<ProjectCard | null> {
  const [row] = await db.query<Row[]>(`${cards} and p.id = $1`, [id]);
  return row ? present(row) : null;
}
export async function cardsOfOwner(db: EntityManager, ownerId: string, classId: string): Promise<ProjectCard[]> {
  return (await db.query<Row[]>(`${cards} and p.owner_id = $1 and p.class_id = $2 order by saved_at desc, p.id limit 200`, [ownerId, classId])).map(present);
}
export async function sharedCards(db: EntityManager, classId: string, withHidden: boolean): Promise<ProjectCard[]> {
  return (await db.query<Row[]>(`${cards} and p.class_id = $1 and p.shared_at is not null and p.deleted_at is null and ($2 or p.hidden_at is null) order by p.shared_at desc, p.id limit 60`, [classId, withHidden])).map(present);
}

/** Each changes only a free project of that owner; false when there is none. */
const change = (set: string) => async (db: EntityManager, project: { id: string; ownerId: string; classId: string }, ...values: unknown[]): Promise<boolean> => {
  const [rows] = await db.query<[unknown[], number]>(`update project set ${set} where id = $1 and owner_id = $2 and class_id = $3 and exercise_id is null and ${kept('project')} returning id`, [project.id, project.ownerId, project.classId, ...values]);
  return rows.length > 0;
};
export const renameProject = change('title = $4');
/** A deleted project is not shared any more, even when it comes back. */
export const deleteProject = change('deleted_at = coalesce(deleted_at, now()), shared_at = null');
export const bringBackProject = change('deleted_at = null');
export const shareProject = change('shared_at = case when not $4::boolean or deleted_at is not null then null else coalesce(shared_at, now()) end');
export async function hideProject(db: EntityManager, id: string, byId: string, hidden: boolean): Promise<void> {
  await db.query('update project set hidden_at = case when $3 then coalesce(hidden_at, now()) end, hidden_by = case when $3 then $2::uuid end where id = $1', [id, byId, hidden]);
}
export async function creditRemix(db: EntityManager, id: string, from: { id: string; ownerId: string; title: string }): Promise<void> {
  await db.query('update project set remixed_from = $2, remixed_from_owner = $3, remixed_from_title = $4 where id = $1', [id, from.id, from.ownerId, from.title]);
}
/** What was deleted more than 30 days ago goes for good, with its versions. */
export async function purgeDeleted(db: EntityManager): Promise<void> { await db.query(`delete from project where exercise_id is null and not ${kept('project')}`); }
