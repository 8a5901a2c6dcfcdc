import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import { classInPath, mayEnterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { entryInPath, mayVouchForEntry, mayWorkOnEntry } from './access.ts';
import { ContestDesk } from './contest-desk.ts';
import { ContestPapers } from './contest-papers.ts';
import { EntryFiles } from './entry-files.ts';
import { sendFile } from './send-file.ts';
import { Teams } from './teams.ts';

const ofTheTeam = within(entryInPath, mayWorkOnEntry);

@Controller()
export class TeamsController {
  constructor(
    @Inject(ContestDesk) private readonly desk: ContestDesk, @Inject(Teams) private readonly teams: Teams,
    @Inject(EntryFiles) private readonly files: EntryFiles, @Inject(ContestPapers) private readonly papers: ContestPapers,
  ) {}

  @Handles('contests.of-class', within(classInPath, mayEnterClass), { shows: 'pupils' })
  ofClass(@Input() { params }: InputOf<'contests.of-class'>) { return this.desk.ofClass(params.classId); }

  @Handles('contests.enter', within(classInPath, mayEnterClass))
  enter(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'contests.enter'>) { return this.teams.enter(actor, params, body); }

  @Handles('contests.entry', ofTheTeam, { shows: 'pupils' })
  entry(@Input() { params }: InputOf<'contests.entry'>) { return this.teams.entry(params.entryId); }

  @Handles('contests.set-work', ofTheTeam)
  setWork(@Input() { params, body }: InputOf<'contests.set-work'>) { return this.teams.setWork(params.entryId, body.projectId); }

  @Handles('contests.file-finish', ofTheTeam)
  fileFinish(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'contests.file-finish'>) { return this.files.finish(actor, params.entryId, body); }

  @Handles('contests.file-remove', ofTheTeam)
  fileRemove(@Input() { params }: InputOf<'contests.file-remove'>) { return this.files.remove(params.entryId, params.fileId); }

  @Handles('contests.file', ofTheTeam, { shows: 'pupils' })
  async file(@Input() { params }: InputOf<'contests.file'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const file = await this.files.file(params.entryId, params.fileId);
    return sendFile(response, file && { ...file, name: file.kind });
  }

  @Handles('contests.log', ofTheTeam, { shows: 'pupils' })
  log(@Input() { params, query }: InputOf<'contests.log'>) { return this.papers.log(params.entryId, query.language); }

  @Handles('contests.authorise', within(entryInPath, mayVouchForEntry))
  authorise(@Input() { params, body }: InputOf<'contests.authorise'>) { return this.teams.authorise(params.entryId, body); }

  @Handles('contests.entry-step', ofTheTeam)
  step(@Input() { params, body }: InputOf<'contests.entry-step'>) { return this.teams.step(params.entryId, body.step); }

  @Handles('contests.appeal', ofTheTeam)
  appeal(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'contests.appeal'>) { return this.teams.appeal(actor, params.entryId, body); }
}
