import { Inject, Injectable } from '@nestjs/common';
import { ExerciseOpeners } from '@kindling/exercises/api';
import { isTaskOfClasses } from './contests.repository.ts';

/** The task of a contest is open to the schools that may enter, during it and for practice afterwards. */
@Injectable()
export class ContestTasks {
  constructor(@Inject(ExerciseOpeners) openers: ExerciseOpeners) { openers.register(isTaskOfClasses); }
}
