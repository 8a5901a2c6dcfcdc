import { Module } from '@nestjs/common';
import { Asides } from './asides.ts';
import { ClassLog } from './class-log.ts';
import { Glimpses } from './glimpses.ts';
import { HeldClasses } from './held-classes.ts';
import { LiveController } from './live.controller.ts';
import { LiveGateway } from './live.gateway.ts';
import { LiveRooms } from './live-rooms.ts';
import { MediaDoor } from './media/media-door.ts';
import { MediaRelay } from './media/media-relay.ts';
import { ClassOwners } from './ownership/class-owners.ts';
import { PeerDoor } from './ownership/peer-door.ts';
import { StuckPupils } from './stuck-pupils.ts';

@Module({ controllers: [LiveController], providers: [Asides, ClassLog, HeldClasses, LiveRooms, Glimpses, LiveGateway, StuckPupils, MediaRelay, MediaDoor, ClassOwners, PeerDoor] })
export class LiveClassModule {}
