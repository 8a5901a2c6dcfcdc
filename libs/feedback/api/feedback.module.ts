import { Module } from '@nestjs/common';
import { Badges } from './badges/badges.ts';
import { PortfolioController } from './badges/portfolio.controller.ts';
import { FeedbackController } from './comments/feedback.controller.ts';
import { FeedbackDesk } from './comments/feedback-desk.ts';
import { WriteComment } from './comments/write-comment.ts';
import { DigestController } from './digest/digest.controller.ts';
import { StaffLetters } from './digest/staff-letters.ts';
import { MarkingController } from './marking/marking.controller.ts';
import { MarkingDesk } from './marking/marking-desk.ts';
import { VoiceNotes } from './marking/voice-notes.ts';
import { NoticesController } from './notices/notices.controller.ts';
import { Notices } from './notices/notices.ts';
import { PeersController } from './peers/peers.controller.ts';
import { Peers } from './peers/peers.ts';
import { ReviewQueue } from './queue/review-queue.ts';
import { ReviewsController } from './queue/reviews.controller.ts';
import { ReviewHandIn } from './reviews/review-hand-in.ts';

@Module({
  controllers: [FeedbackController, MarkingController, ReviewsController, NoticesController, DigestController, PeersController, PortfolioController],
  providers: [FeedbackDesk, WriteComment, ReviewHandIn, MarkingDesk, VoiceNotes, ReviewQueue, Notices, Peers, Badges, StaffLetters],
})
export class FeedbackModule {}
