import type { Hint } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** PostgreSQL delivers a notification only when the transaction commits, so a hint never runs ahead of its cause. */
export async function announce(db: EntityManager, hint: Hint): Promise<void> {
  await db.query("select pg_notify('kindling_hints', $1)", [JSON.stringify(hint)]);
}

/** Sessions of this person have ended: every process cuts the sockets that were opened with them. */
export async function announceSessionsEnded(db: EntityManager, personId: string): Promise<void> {
  await db.query("select pg_notify('kindling_sessions', $1)", [personId]);
}
