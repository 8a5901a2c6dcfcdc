import { classScope } from '@kindling/identity/api';
import type { Actor } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { courseIdOf, type Reader } from './materials.repository.ts';

/** Asked after the policy has found the class. */
export async function readerOf(db: EntityManager, actor: Pick<Actor, 'role'>, classId: string): Promise<Reader> {
  const [scope, courseId] = [await classScope(db, classId), await courseIdOf(db, classId)];
  if (!scope || courseId === null) throw new Error('a class that a policy let through is gone');
  return { classId, schoolId: scope.schoolId, courseId, isPupil: actor.role === 'pupil' };
}
