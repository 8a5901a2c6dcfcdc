import { Module } from '@nestjs/common';
import { ExercisesModule } from '@kindling/exercises/api';
import { AttemptDesk } from './attempts/attempt-desk.ts';
import { StoredAttemptsController } from './attempts/stored-attempts.controller.ts';
import { CompilationsController } from './compiling/compilations.controller.ts';
import { CompilerService } from './compiling/compiler-service.ts';
import { AttemptsController } from './grading/attempts.controller.ts';
import { CheckWork } from './grading/check-work.ts';
import { GradeExercise } from './grading/grade-exercise.ts';
import { GradingPool } from './grading/grading-pool.ts';
import { HandInWork } from './hand-ins/hand-in-work.ts';
import { HandInsController } from './hand-ins/hand-ins.controller.ts';
import { ProjectOperations } from './projects/project-operations.ts';
import { ProjectsController } from './projects/projects.controller.ts';
import { ProjectsDesk } from './projects/projects-desk.ts';
import { PairDesk } from './pairs/pair-desk.ts';
import { PairsController } from './pairs/pairs.controller.ts';
import { PythonRunsController } from './python/python-runs.controller.ts';
import { PythonService } from './python/python-service.ts';
import { RunPython } from './python/run-python.ts';
import { SaveRevision } from './projects/save-revision.ts';
import { WorkDesk } from './projects/work-desk.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [CompilationsController, AttemptsController, HandInsController, ProjectsController, StoredAttemptsController, PythonRunsController, PairsController],
  providers: [CompilerService, GradingPool, GradeExercise, CheckWork, SaveRevision, HandInWork, WorkDesk, AttemptDesk, ProjectOperations, ProjectsDesk, PythonService, RunPython, PairDesk],
  exports: [GradeExercise, CheckWork],
})
export class WorkshopModule {}
