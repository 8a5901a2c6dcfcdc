import { Inject, Injectable } from '@nestjs/common';
import type { Anchor, Comment, ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { announce, FactBus, type Actor } from '@kindling/platform-api';
import { lockHandIn, placeOfHandIn } from '@kindling/workshop/api';
import { DataSource, type EntityManager } from 'typeorm';
import { mayBeCommented } from '../../domain/index.ts';
import { addComment, findComment, isPhotoOf } from './comments.repository.ts';

export interface Written { readonly commentId: string; readonly anchor: Anchor; readonly body: string }

/** Pins words to work. The same comment id again gives the stored comment. */
@Injectable()
export class WriteComment {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  run(actor: Actor, handInId: string, written: Written): Promise<Comment | Refusal<ErrorCode>> {
    return this.db.transaction((db) => this.write(db, actor, handInId, written));
  }

  async write(db: EntityManager, actor: Actor, handInId: string, { commentId, anchor, body }: Written): Promise<Comment | Refusal<ErrorCode>> {
    const [state, place] = [await lockHandIn(db, handInId), await placeOfHandIn(db, handInId)];
    if (!state || !place) return refuse('resource.not-found');
    const known = await findComment(db, commentId, actor.personId);
    if (known) return known.handInId === handInId && known.authorIsMe ? known : refuse('resource.conflict');
    const allowed = mayBeCommented(state);
    if (!allowed.ok) return allowed;
    if (anchor.on === 'photo' && !(await isPhotoOf(db, handInId, anchor.photoId))) return refuse('resource.not-found');
    await addComment(db, { id: commentId, handInId, authorId: actor.personId, anchor, body });
    await this.facts.record(db, 'feedback.commented', { personId: place.ownerId, classId: place.classId, exerciseId: place.exerciseId, handInId, commentId });
    await announce(db, { topic: 'feedback', classId: place.classId, personId: place.ownerId });
    return (await findComment(db, commentId, actor.personId)) ?? refuse('resource.conflict');
  }
}
