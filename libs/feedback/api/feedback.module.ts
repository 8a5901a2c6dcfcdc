import { Module } from '@nestjs/common';
import { FeedbackController } from './comments/feedback.controller.ts';
import { FeedbackDesk } from './comments/feedback-desk.ts';
import { WriteComment } from './comments/write-comment.ts';
import { MarkingController } from './marking/marking.controller.ts';
import { MarkingDesk } from './marking/marking-desk.ts';
import { VoiceNotes } from './marking/voice-notes.ts';
import { ReviewQueue } from './queue/review-queue.ts';
import { ReviewsController } from './queue/reviews.controller.ts';
import { ReviewHandIn } from './reviews/review-hand-in.ts';

@Module({
  controllers: [FeedbackController, MarkingController, ReviewsController],
  providers: [FeedbackDesk, WriteComment, ReviewHandIn, MarkingDesk, VoiceNotes, ReviewQueue],
})
export class FeedbackModule {}
