import type { EntityManager } from 'typeorm';

export async function classNameOf(db: EntityManager, classId: string): Promise<string> {
  const [row] = await db.query<{ name: string }[]>('select name from club_class where id = $1', [classId]);
  return row?.name ?? '';
}
