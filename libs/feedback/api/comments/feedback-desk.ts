import { Inject, Injectable } from '@nestjs/common';
import type { Anchor } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { announce, FactBus, type Actor } from '@kindling/platform-api';
import { lockHandIn, nextState, placeOfHandIn, setHandInState } from '@kindling/workshop/api';
import { DataSource } from 'typeorm';
import { addComment, commentsOn, feedbackOf, findComment, markSeen } from './comments.repository.ts';

/** Words about work, and the decision on it. */
@Injectable()
export class FeedbackDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  comment(actor: Actor, handInId: string, { commentId, anchor, body }: { commentId: string; anchor: Anchor; body: string }) {
    return this.db.transaction(async (db) => {
      const place = await placeOfHandIn(db, handInId);
      if (!place) return refuse('resource.not-found', {});
      if (place.state === 'superseded') return refuse('hand-in.superseded', {});
      const added = await addComment(db, { id: commentId, handInId, authorId: actor.personId, anchor, body });
      const stored = await findComment(db, commentId, actor.personId);
      if (!stored || stored.handInId !== handInId || !stored.authorIsMe) return refuse('resource.not-found', {});
      if (added) {
        await this.facts.record(db, 'feedback.commented', { personId: place.ownerId, classId: place.classId, exerciseId: place.exerciseId, handInId, commentId });
        await announce(db, { topic: 'feedback', classId: place.classId, personId: place.ownerId });
      }
      return stored;
    });
  }

  review(actor: Actor, handInId: string, outcome: 'accepted' | 'try-again') {
    return this.db.transaction(async (db) => {
      const [state, place] = [await lockHandIn(db, handInId), await placeOfHandIn(db, handInId)];
      if (!state || !place) return refuse('resource.not-found', {});
      const next = nextState(state, outcome === 'accepted' ? 'accept' : 'ask-again');
      if (!next.ok) return next;
      await setHandInState(db, handInId, next.value, actor.personId);
      await this.facts.record(db, 'feedback.reviewed', { personId: place.ownerId, classId: place.classId, exerciseId: place.exerciseId, handInId, outcome });
      await announce(db, { topic: 'feedback', classId: place.classId, personId: place.ownerId });
      await announce(db, { topic: 'hand-ins', classId: place.classId, personId: place.ownerId });
      return {};
    });
  }

  async comments(actor: Actor, handInId: string) { return { comments: await commentsOn(this.db.manager, handInId, actor.personId) }; }
  async mine(actor: Actor) { return { items: await feedbackOf(this.db.manager, actor.personId) }; }
  async seen(handInId: string) { await markSeen(this.db.manager, handInId); return {}; }
}
