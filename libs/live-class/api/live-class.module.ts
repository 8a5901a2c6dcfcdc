import { Module } from '@nestjs/common';
import { UploadsModule } from '@kindling/uploads/api';
import { Asides } from './asides.ts';
import { ClassLog } from './class-log.ts';
import { Glimpses } from './glimpses.ts';
import { HeldClasses } from './held-classes.ts';
import { Decks } from './decks/decks.ts';
import { DecksController } from './decks/decks.controller.ts';
import { SlideRenderer } from './decks/render/renderer.ts';
import { LiveController } from './live.controller.ts';
import { LiveGateway } from './live.gateway.ts';
import { LivePersonPlaces } from './live-person-places.ts';
import { LiveRooms } from './live-rooms.ts';
import { mediaEngine } from './media/engine/choose-engine.ts';
import { MediaDoor } from './media/media-door.ts';
import { MediaRelay } from './media/media-relay.ts';
import { ReplayController } from './replay/replay.controller.ts';
import { ReplayDesk } from './replay/replay-desk.ts';
import { ReplayNotes } from './replay/replay-notes.ts';
import { ClassRecords } from './records/class-records.ts';
import { RecordsController } from './records/records.controller.ts';
import { RecordingController } from './recording/recording.controller.ts';
import { RecordingDesk } from './recording/recording-desk.ts';
import { RecordingRetention } from './recording/recording-retention.ts';
import { ClassOwners } from './ownership/class-owners.ts';
import { PeerDoor } from './ownership/peer-door.ts';
import { StuckPupils } from './stuck-pupils.ts';

@Module({ imports: [UploadsModule], controllers: [LiveController, DecksController, ReplayController, RecordingController, RecordsController], providers: [Asides, SlideRenderer, Decks, ClassRecords, RecordingDesk, RecordingRetention, ReplayDesk, ReplayNotes, ClassLog, HeldClasses, LiveRooms, Glimpses, LiveGateway, StuckPupils, mediaEngine, MediaRelay, MediaDoor, ClassOwners, PeerDoor, LivePersonPlaces], exports: [SlideRenderer] })
export class LiveClassModule {}
