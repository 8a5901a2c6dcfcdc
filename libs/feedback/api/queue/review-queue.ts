import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { findHandIn, nextState } from '@kindling/workshop/api';
import { DataSource, type EntityManager } from 'typeorm';
import { heapsOf, nameless, reviewSpan, withoutPartners } from '../../domain/index.ts';
import { commentsOn } from '../comments/comments.repository.ts';
import { WriteComment } from '../comments/write-comment.ts';
import { ReviewHandIn } from '../reviews/review-hand-in.ts';
import { claim, claimOn, dropClaims, lockInReach, nameAndTile, setVolunteers, waitingFor, type InReach } from './queue.repository.ts';
import { addReviewTime, lastReviewEnd } from './review-time.repository.ts';
import { volunteersReview } from './review-reach.ts';

export interface Answer { readonly handInIds: readonly string[]; readonly outcome: 'accepted' | 'try-again'; readonly body: string }

/** Work that waits, across classes and schools: taken for a while, seen without names, answered in heaps. */
@Injectable()
export class ReviewQueue {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(WriteComment) private readonly writing: WriteComment, @Inject(ReviewHandIn) private readonly reviewing: ReviewHandIn) {}

  async queue(actor: Actor) {
    const waiting = await waitingFor(this.db.manager, actor);
    return { heaps: heapsOf(waiting), waiting: waiting.length, oldestAt: waiting[0]?.item.handedInAt ?? null };
  }

  take(actor: Actor, handInIds: readonly string[]): Promise<{ claimed: string[]; until: string } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const reached = await lockInReach(db, actor, handInIds);
      if (reached.length !== new Set(handInIds).size) return refuse('resource.not-found');
      const { claimed, until } = await claim(db, actor.personId, handInIds);
      return claimed.length === 0 ? refuse('review.claimed') : { claimed, until: until.toISOString() };
    });
  }
  async giveBack(actor: Actor) { await dropClaims(this.db.manager, actor.personId, null); return {}; }

  /** Reviewers need the work, not the child: no name, and no id that leads to one. */
  async work(actor: Actor, handInId: string) {
    const db = this.db.manager;
    const [found, { name, tile }, held] = [await findHandIn(db, handInId), await nameAndTile(db, handInId), await claimOn(db, handInId)];
    if (!found) return refuse('resource.not-found');
    const alias = String(tile);
    return {
      handIn: withoutPartners(nameless({ ...found, pupilId: found.id, pupilName: alias, partners: [] }, name, alias), found.partners), tile,
      comments: withoutPartners(nameless(await commentsOn(db, handInId, actor.personId), name, alias), found.partners), until: held?.personId === actor.personId ? held.until.toISOString() : null,
    };
  }

  answer(actor: Actor, { handInIds, outcome, body }: Answer): Promise<{ answered: number } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const works = await lockInReach(db, actor, handInIds);
      if (works.length !== new Set(handInIds).size) return refuse('resource.not-found');
      const replaced = works.map((work) => nextState(work.state, 'accept')).find((next) => !next.ok);
      if (replaced && !replaced.ok) return replaced;
      const claims = await Promise.all(works.map((work) => claimOn(db, work.id)));
      if (claims.some((held) => held?.personId !== actor.personId)) return refuse('review.not-claimed');
      for (const work of works) {
        const decided = await this.reviewing.decide(db, actor, work.id, outcome);
        if ('code' in decided) throw new Error(`a locked work that waits was ${decided.code}`);
        if (body !== '') await this.writing.write(db, actor, work.id, { commentId: randomUUID(), anchor: { on: 'work' }, body });
      }
      await this.countTime(db, actor, works, Math.min(...claims.map((held) => held?.claimedAt.getTime() ?? Infinity)));
      return { answered: works.length };
    });
  }

  async settings(classId: string) { return { volunteers: await volunteersReview(this.db.manager, classId) }; }
  async set(actor: Actor, classId: string, volunteers: boolean) {
    return this.db.transaction(async (db) => {
      await setVolunteers(db, classId, volunteers);
      await writeAudit(db, { actorId: actor.personId, action: volunteers ? 'volunteers-may-review' : 'volunteers-may-not-review', subjectId: null, classId });
      return { volunteers };
    });
  }

  private async countTime(db: EntityManager, actor: Actor, works: readonly InReach[], claimedAt: number): Promise<void> {
    const [first, last, now] = [works[0], await lastReviewEnd(db, actor.personId), Date.now()];
    if (!first) return;
    const { beganAt, seconds } = reviewSpan({ claimedAt, lastEndedAt: last?.getTime() ?? null, now });
    await addReviewTime(db, { personId: actor.personId, classId: first.classId, exerciseId: first.exerciseId, beganAt: new Date(beganAt), endedAt: new Date(now), seconds, answered: works.length });
  }
}
