import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, signedIn, within, type Actor, type InputOf } from '@kindling/platform-api';
import { handInInPath, mayReadHandIn, mayReviewHandIn, ownsHandIn } from '@kindling/workshop/api';
import { ReviewHandIn } from '../reviews/review-hand-in.ts';
import { FeedbackDesk } from './feedback-desk.ts';
import { WriteComment } from './write-comment.ts';

@Controller()
export class FeedbackController {
  constructor(
    @Inject(FeedbackDesk) private readonly desk: FeedbackDesk, @Inject(WriteComment) private readonly writing: WriteComment,
    @Inject(ReviewHandIn) private readonly reviewing: ReviewHandIn,
  ) {}

  @Handles('feedback.comment', within(handInInPath, mayReviewHandIn))
  comment(@Input() { params, body }: InputOf<'feedback.comment'>, @CurrentActor() actor: Actor) { return this.writing.run(actor, params.handInId, body); }

  @Handles('feedback.comments', within(handInInPath, mayReadHandIn), { shows: 'pupils' })
  comments(@Input() { params }: InputOf<'feedback.comments'>, @CurrentActor() actor: Actor) { return this.desk.comments(actor, params.handInId); }

  @Handles('feedback.review', within(handInInPath, mayReviewHandIn))
  review(@Input() { params, body }: InputOf<'feedback.review'>, @CurrentActor() actor: Actor) { return this.reviewing.run(actor, params.handInId, body.outcome); }

  @Handles('feedback.mine', signedIn('A pupil sees the feedback on their own work.', ['pupil']))
  mine(@CurrentActor() actor: Actor) { return this.desk.mine(actor); }

  @Handles('feedback.seen', within(handInInPath, ownsHandIn))
  seen(@Input() { params }: InputOf<'feedback.seen'>) { return this.desk.seen(params.handInId); }
}
