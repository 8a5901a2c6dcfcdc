import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import { atPlace, CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { branchInPath, contestInPath, mayRunContests } from './access.ts';
import { ContestDesk } from './contest-desk.ts';
import { ContestPapers } from './contest-papers.ts';
import { EvidencePacks } from './evidence-packs.ts';
import { RunContest } from './run-contest.ts';
import { sendArchive } from './send-file.ts';

const running = atPlace(contestInPath, mayRunContests);

@Controller()
export class OrganiseController {
  constructor(
    @Inject(ContestDesk) private readonly desk: ContestDesk, @Inject(RunContest) private readonly run: RunContest,
    @Inject(ContestPapers) private readonly papers: ContestPapers, @Inject(EvidencePacks) private readonly packs: EvidencePacks,
  ) {}

  @Handles('contests.overseen', signedIn('Organisers see the contests of their own branches; admins all.', ['organiser', 'admin']))
  overseen(@CurrentActor() actor: Actor) { return this.desk.overseen(actor); }

  @Handles('contests.create', atPlace(branchInPath, mayRunContests))
  create(@Input() { params, body }: InputOf<'contests.create'>) { return this.run.create(params.branchId, body); }

  @Handles('contests.board', running)
  board(@Input() { params }: InputOf<'contests.board'>) { return this.desk.board(params.contestId); }

  @Handles('contests.step', running)
  step(@Input() { params, body }: InputOf<'contests.step'>) { return this.run.step(params, body.step); }

  @Handles('contests.set-day', running)
  setDay(@Input() { params, body }: InputOf<'contests.set-day'>) { return this.run.setDay(params, body.heldOn); }

  @Handles('contests.set-pack', running)
  setPack(@Input() { params, body }: InputOf<'contests.set-pack'>) { return this.run.setPack(params.contestId, body.pack); }

  @Handles('contests.set-code', running)
  setCode(@Input() { params, body }: InputOf<'contests.set-code'>) { return this.run.setCode(params, body.code); }

  @Handles('contests.invite', running)
  invite(@Input() { params, body }: InputOf<'contests.invite'>) { return this.run.invite(params, body); }

  @Handles('contests.spread', running)
  spread(@Input() { params }: InputOf<'contests.spread'>) { return this.run.spread(params); }

  @Handles('contests.unlock', running)
  unlock(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'contests.unlock'>) { return this.run.unlock(actor, params, params.judgeId); }

  @Handles('contests.dismiss', running)
  dismiss(@Input() { params }: InputOf<'contests.dismiss'>) { return this.run.dismiss(params, params.judgeId); }

  @Handles('contests.answer-appeal', running)
  answerAppeal(@Input() { params, body }: InputOf<'contests.answer-appeal'>) { return this.run.answerAppeal(params.contestId, params.appealId, body); }

  @Handles('contests.certificates', running)
  certificates(@Input() { params, query }: InputOf<'contests.certificates'>) { return this.papers.certificates(params.contestId, params.roundId, query.language); }

  @Handles('contests.round-pack', running)
  async roundPack(@Input() { params }: InputOf<'contests.round-pack'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sendArchive(response, await this.packs.round(params.contestId, params.roundId));
  }

  @Handles('contests.entry-pack', running)
  async entryPack(@Input() { params }: InputOf<'contests.entry-pack'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sendArchive(response, await this.packs.entry(params.contestId, params.entryId));
  }
}
