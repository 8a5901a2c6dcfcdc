import { Module } from '@nestjs/common';
import { LiveClassModule } from '@kindling/live-class/api';
import { WorkshopModule } from '@kindling/workshop/api';
import { AuthoringController } from './authoring.controller.ts';
import { UploadsModule } from '@kindling/uploads/api';
import { LessonFilms } from './lesson-films.ts';
import { LessonPictures } from './lesson-pictures.ts';
import { PublishLesson } from './publish-lesson.ts';
import { TryChecks } from './try-checks.ts';
import { WritingDesk } from './writing-desk.ts';

@Module({ imports: [WorkshopModule, LiveClassModule, UploadsModule], controllers: [AuthoringController], providers: [WritingDesk, PublishLesson, LessonPictures, LessonFilms, TryChecks] })
export class AuthoringModule {}
