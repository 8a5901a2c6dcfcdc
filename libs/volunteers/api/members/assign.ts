import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { chinaDay, type Refusal, refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { isCleared } from '../../domain/index.ts';
import { papersOf } from './members.repository.ts';
import { classesAt, comingEventsAt, give, heldAmong, placesOf, takeBack } from './places.repository.ts';

interface Wanted { readonly classIds: readonly string[]; readonly eventIds: readonly string[] }
interface Change { readonly kind: keyof typeof placesOf; readonly added: readonly string[]; readonly removed: readonly string[] }

/** Who looks after which class and helps at which event. Nobody comes to pupils whose papers are not in order. */
@Injectable()
export class Assign {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async places(branchId: string) { return { classes: await classesAt(this.db.manager, branchId), events: await comingEventsAt(this.db.manager, branchId) }; }

  assign(actor: Actor, { branchId, personId }: { branchId: string; personId: string }, wanted: Wanted): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const papers = await papersOf(db, branchId, personId);
      if (!papers) return refuse('resource.not-found');
      const [classes, events] = [(await classesAt(db, branchId)).map(({ id }) => id), (await comingEventsAt(db, branchId)).map(({ id }) => id)];
      if (wanted.classIds.some((id) => !classes.includes(id)) || wanted.eventIds.some((id) => !events.includes(id))) return refuse('resource.not-found');
      const changes = [await changeOf(db, 'class', personId, classes, wanted.classIds), await changeOf(db, 'event', personId, events, wanted.eventIds)];
      if (changes.some(({ added }) => added.length > 0) && !isCleared(papers, chinaDay(new Date().toISOString()))) return refuse('volunteer.not-cleared');
      for (const change of changes) await carryOut(db, actor, personId, change);
      return {};
    });
  }
}
async function changeOf(db: EntityManager, kind: Change['kind'], personId: string, among: readonly string[], wanted: readonly string[]): Promise<Change> {
  const held = await heldAmong(db, placesOf[kind], personId, among);
  return { kind, added: wanted.filter((id) => !held.includes(id)), removed: held.filter((id) => !wanted.includes(id)) };
}
async function carryOut(db: EntityManager, actor: Actor, personId: string, { kind, added, removed }: Change): Promise<void> {
  await give(db, placesOf[kind], personId, added);
  await takeBack(db, placesOf[kind], personId, removed);
  const entries = [...added.map((id) => [id, 'given'] as const), ...removed.map((id) => [id, 'taken-back'] as const)];
  for (const [id, what] of entries) {
    const by = { actorId: actor.personId, subjectId: personId };
    await writeAudit(db, kind === 'class' ? { ...by, action: `class-${what}` as const, classId: id } : { ...by, action: `${kind}-${what}`, classId: null });
  }
}
