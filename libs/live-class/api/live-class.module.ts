import { Module } from '@nestjs/common';
import { ClassLog } from './class-log.ts';
import { Glimpses } from './glimpses.ts';
import { HeldClasses } from './held-classes.ts';
import { Decks } from './decks/decks.ts';
import { DecksController } from './decks/decks.controller.ts';
import { SlideRenderer } from './decks/render/renderer.ts';
import { LiveController } from './live.controller.ts';
import { LiveGateway } from './live.gateway.ts';
import { LiveRooms } from './live-rooms.ts';
import { MediaDoor } from './media/media-door.ts';
import { MediaRelay } from './media/media-relay.ts';
import { ClassOwners } from './ownership/class-owners.ts';
import { PeerDoor } from './ownership/peer-door.ts';
import { StuckPupils } from './stuck-pupils.ts';

@Module({ controllers: [LiveController, DecksController], providers: [SlideRenderer, Decks, ClassLog, HeldClasses, LiveRooms, Glimpses, LiveGateway, StuckPupils, MediaRelay, MediaDoor, ClassOwners, PeerDoor] })
export class LiveClassModule {}
