import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { announce, FactBus, type Actor } from '@kindling/platform-api';
import { creditedWith, lockHandIn, nextState, placeOfHandIn, setHandInState } from '@kindling/workshop/api';
import { DataSource, type EntityManager } from 'typeorm';
import { claimOn, dropClaims } from '../queue/queue.repository.ts';

/** Accepts work or asks for another try; once for each round. */
@Injectable()
export class ReviewHandIn {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  run(actor: Actor, handInId: string, outcome: 'accepted' | 'try-again'): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return this.db.transaction((db) => this.decide(db, actor, handInId, outcome));
  }

  /** Not while somebody else has taken it from the queue. */
  async decide(db: EntityManager, actor: Actor, handInId: string, outcome: 'accepted' | 'try-again'): Promise<Record<string, never> | Refusal<ErrorCode>> {
    const [state, place] = [await lockHandIn(db, handInId), await placeOfHandIn(db, handInId)];
    if (!state || !place) return refuse('resource.not-found');
    const held = await claimOn(db, handInId);
    if (held && held.personId !== actor.personId) return refuse('review.claimed');
    const next = nextState(state, outcome === 'accepted' ? 'accept' : 'ask-again');
    if (!next.ok) return next;
    await setHandInState(db, handInId, next.value, actor.personId);
    await dropClaims(db, actor.personId, [handInId]);
    const about = { personId: place.ownerId, classId: place.classId };
    for (const personId of await creditedWith(db, handInId)) await this.facts.record(db, 'feedback.reviewed', { ...about, personId, exerciseId: place.exerciseId, handInId, outcome });
    await announce(db, { topic: 'feedback', ...about });
    await announce(db, { topic: 'hand-ins', ...about });
    return {};
  }
}
