import type { OwnedScope } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** For `within(...)`: a task belongs to whoever was asked. */
export async function taskInPath(input: { params: { taskId: string } }, db: EntityManager): Promise<OwnedScope | null> {
  const [row] = await db.query<OwnedScope[]>('select c.school_id "schoolId", c.id "classId", t.reviewer_id "ownerId" from peer_task t join peer_round r on r.id = t.round_id join club_class c on c.id = r.class_id where t.id = $1 and c.archived_at is null', [input.params.taskId]);
  return row ?? null;
}
