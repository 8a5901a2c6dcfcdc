import { Module } from '@nestjs/common';
import { FeedbackController } from './comments/feedback.controller.ts';
import { FeedbackDesk } from './comments/feedback-desk.ts';
import { WriteComment } from './comments/write-comment.ts';
import { ReviewHandIn } from './reviews/review-hand-in.ts';

@Module({ controllers: [FeedbackController], providers: [FeedbackDesk, WriteComment, ReviewHandIn] })
export class FeedbackModule {}
