import { Module } from '@nestjs/common';
import { ExercisesController } from './exercises/exercises.controller.ts';
import { ExercisesDesk } from './exercises/exercises-desk.ts';
import { ExerciseOpeners } from './exercises/exercise-openers.ts';
import { WiringPaper } from './paper/wiring-paper.ts';
import { WiringPaperController } from './paper/wiring-paper.controller.ts';
import { OfflineParts } from './offline/offline-parts.ts';

@Module({ controllers: [ExercisesController, WiringPaperController], providers: [ExercisesDesk, ExerciseOpeners, OfflineParts, WiringPaper], exports: [ExerciseOpeners] })
export class ExercisesModule {}
