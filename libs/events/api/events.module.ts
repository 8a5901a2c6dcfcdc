import { Module } from '@nestjs/common';
import { CheckIn } from './door/check-in.ts';
import { EventsController } from './events.controller.ts';
import { EventReader } from './families/event-reader.ts';
import { FamiliesController } from './families/families.controller.ts';
import { FamilyActs } from './families/family-acts.ts';
import { FamilyDoor } from './families/family-door.ts';
import { FamilyPage } from './families/family-page.ts';
import { EventDesk } from './holding/event-desk.ts';
import { HoldEvents } from './holding/hold-events.ts';
import { EventPapers } from './paper/event-papers.ts';
import { EventSummary } from './paper/event-summary.ts';
import { FamilySlips } from './paper/family-slips.ts';
import { PupilEvents } from './pupils/pupil-events.ts';

@Module({ controllers: [EventsController, FamiliesController], providers: [EventDesk, HoldEvents, EventPapers, FamilySlips, EventSummary, PupilEvents, CheckIn, EventReader, FamilyPage, FamilyActs, FamilyDoor] })
export class EventsModule {}
