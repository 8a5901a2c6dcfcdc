import { Module } from '@nestjs/common';
import { BadgesModule } from '@kindling/badges/api';
import { HoursDesk } from './hours-desk.ts';
import { PrintProofs } from './print-proofs.ts';
import { SheetDesk } from './sheet-desk.ts';
import { VolunteersController } from './volunteers.controller.ts';

@Module({ imports: [BadgesModule], controllers: [VolunteersController], providers: [HoursDesk, PrintProofs, SheetDesk] })
export class VolunteersModule {}
