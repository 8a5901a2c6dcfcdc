import { Module } from '@nestjs/common';
import { ExercisesModule } from '@kindling/exercises/api';
import { LiveClassModule } from '@kindling/live-class/api';
import { UploadsModule } from '@kindling/uploads/api';
import { WorkshopModule } from '@kindling/workshop/api';
import { ContestDesk } from './contest-desk.ts';
import { ContestPapers } from './contest-papers.ts';
import { ContestPlaces } from './contest-places.ts';
import { ContestTasks } from './contest-tasks.ts';
import { EntryFiles } from './entry-files.ts';
import { EvidencePacks } from './evidence-packs.ts';
import { JudgingController } from './judging.controller.ts';
import { Judging } from './judging.ts';
import { OrganiseController } from './organise.controller.ts';
import { RunContest } from './run-contest.ts';
import { TeamsController } from './teams.controller.ts';
import { Teams } from './teams.ts';

@Module({ imports: [ExercisesModule, LiveClassModule, UploadsModule, WorkshopModule], controllers: [OrganiseController, TeamsController, JudgingController], providers: [ContestDesk, ContestPapers, ContestPlaces, ContestTasks, EntryFiles, EvidencePacks, Judging, RunContest, Teams] })
export class ContestsModule {}
