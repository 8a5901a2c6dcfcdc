import { Module } from '@nestjs/common';
import { AnswerStep } from './answers/answer-step.ts';
import { ProgressDesk } from './grid/progress-desk.ts';
import { Assign } from './assignments/assign.ts';
import { AssignmentPlaces } from './assignments/assignment-places.ts';
import { CoachingController } from './coaching/coaching.controller.ts';
import { CoachingDesk } from './coaching/coaching-desk.ts';
import { GradebookController } from './gradebook/gradebook.controller.ts';
import { GradebookDesk } from './gradebook/gradebook-desk.ts';
import { TermReport } from './report/term-report.ts';
import { FollowHands } from './listening/follow-hands.ts';
import { FollowWorkshop } from './listening/follow-workshop.ts';
import { ReviewController, ReviewDesk } from './review/review-desk.ts';
import { SurveyDesk } from './voices/survey-desk.ts';
import { VoicesController } from './voices/voices.controller.ts';
import { VoicesDesk } from './voices/voices-desk.ts';
import { ProgressController } from './progress.controller.ts';
import { CountTime } from './steps/count-time.ts';
import { FinishStep } from './steps/finish-step.ts';
import { ProgressKeeper } from './steps/progress-keeper.ts';
import { VisitStep } from './steps/visit-step.ts';

@Module({ controllers: [ProgressController, CoachingController, GradebookController, VoicesController, ReviewController], providers: [VoicesDesk, SurveyDesk, ReviewDesk, ProgressKeeper, FollowWorkshop, FollowHands, VisitStep, FinishStep, CountTime, AnswerStep, ProgressDesk, CoachingDesk, Assign, AssignmentPlaces, GradebookDesk, TermReport] })
export class ProgressModule {}
