import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayHandleRoster, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, staffOnly, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayHelpReview, reviewedInPath } from './review-reach.ts';
import { ReviewQueue } from './review-queue.ts';

@Controller()
export class ReviewsController {
  constructor(@Inject(ReviewQueue) private readonly reviews: ReviewQueue) {}

  @Handles('reviews.queue', staffOnly('Staff see what waits in the classes that they may review, by tiles and without names.'))
  queue(@CurrentActor() actor: Actor) { return this.reviews.queue(actor); }

  @Handles('reviews.claim', staffOnly('Staff take work of the classes that they may review.'))
  claim(@Input() { body }: InputOf<'reviews.claim'>, @CurrentActor() actor: Actor) { return this.reviews.take(actor, body.handInIds); }

  @Handles('reviews.release', staffOnly('Staff give back what they themselves have taken.'))
  release(@CurrentActor() actor: Actor) { return this.reviews.giveBack(actor); }

  @Handles('reviews.work', within(reviewedInPath, mayHelpReview), { shows: 'pupils' })
  work(@Input() { params }: InputOf<'reviews.work'>, @CurrentActor() actor: Actor) { return this.reviews.work(actor, params.handInId); }

  @Handles('reviews.answer', staffOnly('Staff answer work that they hold, of the classes that they may review.'))
  answer(@Input() { body }: InputOf<'reviews.answer'>, @CurrentActor() actor: Actor) { return this.reviews.answer(actor, body); }

  @Handles('reviews.settings', within(classInPath, mayLookAfterClass))
  settings(@Input() { params }: InputOf<'reviews.settings'>) { return this.reviews.settings(params.classId); }

  @Handles('reviews.set', within(classInPath, mayHandleRoster))
  set(@Input() { params, body }: InputOf<'reviews.set'>, @CurrentActor() actor: Actor) { return this.reviews.set(actor, params.classId, body.volunteers); }
}
