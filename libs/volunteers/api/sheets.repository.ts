import type { Text } from '@kindling/contracts';
import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** For `atPlace(...)` on routes that carry the branch in their path. */
export async function branchInPath({ params }: { params: { branchId: string } }, db: EntityManager): Promise<Place | null> {
  const rows = await db.query<unknown[]>('select 1 from branch where id = $1', [params.branchId]);
  return rows.length > 0 ? { schoolId: null, branchId: params.branchId } : null;
}
export async function branchesOf(db: EntityManager, personId: string): Promise<Text[]> {
  return db.query<Text[]>('select b.name_zh zh, b.name_en en from branch b join branch_member m on m.branch_id = b.id where m.person_id = $1 order by b.name_zh', [personId]);
}
