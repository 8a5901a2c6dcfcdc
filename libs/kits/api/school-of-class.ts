import { classScope } from '@kindling/identity/api';
import type { EntityManager } from 'typeorm';

/** Asked after the policy has found the class; kits belong to its school. */
export async function schoolOf(db: EntityManager, classId: string): Promise<string> {
  const scope = await classScope(db, classId);
  if (!scope) throw new Error('a class that a policy let through is gone');
  return scope.schoolId;
}
