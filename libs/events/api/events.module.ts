import { Module } from '@nestjs/common';
import { SlideRenderer } from '@kindling/live-class/api';
import { UploadsModule } from '@kindling/uploads/api';
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
import { KitListController } from './kit-list/kit-list.controller.ts';
import { EventMaterials } from './pictures/event-materials.ts';
import { PictureReader } from './pictures/picture-reader.ts';
import { EventPhotos } from './pictures/event-photos.ts';
import { PicturesController } from './pictures/pictures.controller.ts';
import { PupilEvents } from './pupils/pupil-events.ts';

@Module({ imports: [UploadsModule], controllers: [EventsController, FamiliesController, PicturesController, KitListController], providers: [EventDesk, HoldEvents, EventPapers, FamilySlips, EventSummary, PupilEvents, CheckIn, EventReader, FamilyPage, FamilyActs, FamilyDoor, EventPhotos, EventMaterials, PictureReader, SlideRenderer] })
export class EventsModule {}
