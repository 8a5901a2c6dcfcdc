import type { ClassScope } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** Which school a class belongs to; null when there is no such class or it is archived. */
export async function classScope(db: EntityManager, classId: string): Promise<ClassScope | null> {
  const [row] = await db.query<{ school_id: string }[]>('select school_id from club_class where id = $1 and archived_at is null', [classId]);
  return row ? { schoolId: row.school_id, classId } : null;
}
/** For `within(...)` on routes that carry the class in their path. */
export const classInPath = (input: { params: { classId: string } }, db: EntityManager): Promise<ClassScope | null> =>
  classScope(db, input.params.classId);
