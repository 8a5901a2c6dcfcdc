import { Module } from '@nestjs/common';
import { BadgesModule } from '@kindling/badges/api';
import { HoursDesk } from './hours-desk.ts';
import { Assign } from './members/assign.ts';
import { MembersController } from './members/members.controller.ts';
import { SheetDesk } from './members/sheet-desk.ts';
import { PrintProofs } from './print-proofs.ts';
import { Recruiting } from './recruiting/recruiting.ts';
import { RecruitingController } from './recruiting/recruiting.controller.ts';
import { Rehearsals } from './rehearsals/rehearsals.ts';
import { RehearsalsController } from './rehearsals/rehearsals.controller.ts';
import { StandIns } from './stand-ins/stand-ins.ts';
import { StandInsController } from './stand-ins/stand-ins.controller.ts';
import { Training } from './training/training.ts';
import { TrainingController } from './training/training.controller.ts';
import { VolunteersController } from './volunteers.controller.ts';

@Module({ imports: [BadgesModule], controllers: [VolunteersController, MembersController, RecruitingController, StandInsController, RehearsalsController, TrainingController], providers: [HoursDesk, PrintProofs, SheetDesk, Assign, Recruiting, StandIns, Rehearsals, Training] })
export class VolunteersModule {}
