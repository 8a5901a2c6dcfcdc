import { Module } from '@nestjs/common';
import { CalendarFeeds } from './calendar-feeds.ts';
import { ClassTimetable } from './class-timetable.ts';
import { TimetableController } from './timetable.controller.ts';

@Module({ controllers: [TimetableController], providers: [ClassTimetable, CalendarFeeds] })
export class TimetableModule {}
