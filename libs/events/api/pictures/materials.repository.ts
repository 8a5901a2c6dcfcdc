import type { EntityManager } from 'typeorm';

export const materialsOf = (db: EntityManager, eventId: string): Promise<{ id: string; name: string }[]> => db.query('select id, name from event_material where event_id = $1 order by added_at, id', [eventId]);
export async function materialOf(db: EntityManager, eventId: string, fileId: string): Promise<{ name: string; bytes: Buffer } | null> {
  const [row] = await db.query<{ name: string; bytes: Buffer }[]>('select name, bytes from event_material where id = $1 and event_id = $2', [fileId, eventId]);
  return row ?? null;
}
/** Those being sent up count as well: nobody fills the disk with halves. */
export async function materialCount(db: EntityManager, eventId: string, butFor: string): Promise<number> {
  const [row] = await db.query<{ n: number }[]>('select count(distinct id)::int n from (select id from event_material where event_id = $1 union all select material_id from event_material_part where event_id = $1) every where id <> $2', [eventId, butFor]);
  return row?.n ?? 0;
}
export const forgetStaleParts = (db: EntityManager): Promise<unknown> => db.query("delete from event_material_part where created_at < now() - interval '1 day'");
export const addPart = (db: EntityManager, part: { fileId: string; at: number; eventId: string; bytes: Buffer }): Promise<unknown> =>
  db.query('insert into event_material_part (material_id, at, event_id, bytes) values ($1, $2, $3, $4) on conflict do nothing', [part.fileId, part.at, part.eventId, part.bytes]);
export const partsOf = (db: EntityManager, eventId: string, fileId: string): Promise<{ at: number; bytes: Buffer }[]> => db.query('select at, bytes from event_material_part where event_id = $1 and material_id = $2 order by at', [eventId, fileId]);
export async function keepMaterial(db: EntityManager, material: { fileId: string; eventId: string; name: string; bytes: Buffer; by: string }): Promise<void> {
  await db.query('insert into event_material (id, event_id, name, bytes, added_by) values ($1, $2, $3, $4, $5)', [material.fileId, material.eventId, material.name, material.bytes, material.by]);
  await db.query('delete from event_material_part where event_id = $1 and material_id = $2', [material.eventId, material.fileId]);
}
export async function removeMaterial(db: EntityManager, eventId: string, fileId: string): Promise<boolean> {
  return (await db.query<[unknown, number]>('delete from event_material where id = $1 and event_id = $2', [fileId, eventId]))[1] > 0;
}
