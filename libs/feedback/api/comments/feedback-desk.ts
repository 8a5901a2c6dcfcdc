import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { commentsOn, feedbackOf, markSeen } from './comments.repository.ts';

/** Looking at what was said about work. */
@Injectable()
export class FeedbackDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async comments(actor: Actor, handInId: string) { return { comments: await commentsOn(this.db.manager, handInId, actor.personId) }; }
  async mine(actor: Actor) { return { items: await feedbackOf(this.db.manager, actor.personId) }; }
  async seen(handInId: string) { await markSeen(this.db.manager, handInId); return {}; }
}
