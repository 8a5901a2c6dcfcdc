import { Module } from '@nestjs/common';
import { FeedbackController } from './comments/feedback.controller.ts';
import { FeedbackDesk } from './comments/feedback-desk.ts';

@Module({ controllers: [FeedbackController], providers: [FeedbackDesk] })
export class FeedbackModule {}
