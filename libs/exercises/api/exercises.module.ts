import { Module } from '@nestjs/common';
import { ExercisesController } from './exercises/exercises.controller.ts';
import { ExercisesDesk } from './exercises/exercises-desk.ts';
import { OfflineParts } from './offline/offline-parts.ts';

@Module({ controllers: [ExercisesController], providers: [ExercisesDesk, OfflineParts] })
export class ExercisesModule {}
