import { Module } from '@nestjs/common';
import { ExercisesController } from './exercises/exercises.controller.ts';
import { ExercisesDesk } from './exercises/exercises-desk.ts';
import { ExerciseOpeners } from './exercises/exercise-openers.ts';
import { OfflineParts } from './offline/offline-parts.ts';

@Module({ controllers: [ExercisesController], providers: [ExercisesDesk, ExerciseOpeners, OfflineParts], exports: [ExerciseOpeners] })
export class ExercisesModule {}
