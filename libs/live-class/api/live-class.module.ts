import { Module } from '@nestjs/common';
import { Asides } from './asides.ts';
import { ClassLog } from './class-log.ts';
import { HeldClasses } from './held-classes.ts';
import { LiveController } from './live.controller.ts';
import { LiveGateway } from './live.gateway.ts';
import { LiveRooms } from './live-rooms.ts';
import { MediaDoor } from './media/media-door.ts';
import { MediaRelay } from './media/media-relay.ts';
import { StuckPupils } from './stuck-pupils.ts';

@Module({ controllers: [LiveController], providers: [Asides, ClassLog, HeldClasses, LiveRooms, LiveGateway, StuckPupils, MediaRelay, MediaDoor] })
export class LiveClassModule {}
