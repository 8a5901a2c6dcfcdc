import { Module } from '@nestjs/common';
import { AnswerStep } from './answers/answer-step.ts';
import { ProgressDesk } from './grid/progress-desk.ts';
import { ProgressController } from './progress.controller.ts';
import { ProgressKeeper } from './steps/progress-keeper.ts';
import { ProgressListener } from './steps/progress-listener.ts';

@Module({ controllers: [ProgressController], providers: [ProgressKeeper, ProgressListener, AnswerStep, ProgressDesk] })
export class ProgressModule {}
