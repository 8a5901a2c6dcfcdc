import type { EntityManager } from 'typeorm';

export const materialsOf = (db: EntityManager, eventId: string): Promise<{ id: string; name: string }[]> => db.query('select id, name from event_material where event_id = $1 order by added_at, id', [eventId]);
export async function materialOf(db: EntityManager, eventId: string, fileId: string): Promise<{ name: string; bytes: Buffer } | null> {
  const [row] = await db.query<{ name: string; bytes: Buffer }[]>('select name, bytes from event_material where id = $1 and event_id = $2', [fileId, eventId]);
  return row ?? null;
}
export async function keepMaterial(db: EntityManager, material: { fileId: string; eventId: string; name: string; bytes: Buffer; by: string }): Promise<void> {
  await db.query('insert into event_material (id, event_id, name, bytes, added_by) values ($1, $2, $3, $4, $5)', [material.fileId, material.eventId, material.name, material.bytes, material.by]);
}
export async function removeMaterial(db: EntityManager, eventId: string, fileId: string): Promise<boolean> {
  return (await db.query<[unknown, number]>('delete from event_material where id = $1 and event_id = $2', [fileId, eventId]))[1] > 0;
}
