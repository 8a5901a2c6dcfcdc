import { Module } from '@nestjs/common';
import { ExercisesController } from './exercises/exercises.controller.ts';
import { ExercisesDesk } from './exercises/exercises-desk.ts';

@Module({ controllers: [ExercisesController], providers: [ExercisesDesk] })
export class ExercisesModule {}
