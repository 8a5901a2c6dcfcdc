import { Module } from '@nestjs/common';
import { LessonsController } from './lessons/lessons.controller.ts';
import { LessonsDesk } from './lessons/lessons-desk.ts';

@Module({ controllers: [LessonsController], providers: [LessonsDesk] })
export class CoursesModule {}
