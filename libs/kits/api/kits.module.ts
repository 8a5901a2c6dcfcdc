import { Module } from '@nestjs/common';
import { CupboardDesk } from './cupboard-desk.ts';
import { KeepCupboard } from './keep-cupboard.ts';
import { KitsController } from './kits.controller.ts';
import { LendKit } from './lend-kit.ts';

@Module({ controllers: [KitsController], providers: [CupboardDesk, KeepCupboard, LendKit] })
export class KitsModule {}
