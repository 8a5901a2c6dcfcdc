import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import { everyone, Handles, Input, isRefusal, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { Judging } from './judging.ts';
import { sendFile } from './send-file.ts';

const byLink = everyone('Whoever holds the link of a judge sees the numbered works of that judge’s queue and writes on that sheet, without an account; the organiser can end it.');

@Controller()
export class JudgingController {
  constructor(@Inject(Judging) private readonly judging: Judging) {}

  @Handles('judging.queue', byLink)
  queue(@Input() { params }: InputOf<'judging.queue'>) { return this.judging.queue(params.token); }

  @Handles('judging.accept', byLink)
  accept(@Input() { params }: InputOf<'judging.accept'>) { return this.judging.accept(params.token); }

  @Handles('judging.entry', byLink)
  entry(@Input() { params }: InputOf<'judging.entry'>) { return this.judging.entry(params.token, params.entryId); }

  @Handles('judging.file', byLink)
  async file(@Input() { params }: InputOf<'judging.file'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const file = await this.judging.file(params.token, params.entryId, params.fileId);
    return sendFile(response, isRefusal(file) ? file : { ...file, name: file.kind });
  }

  @Handles('judging.scores', byLink)
  scores(@Input() { params, body }: InputOf<'judging.scores'>) { return this.judging.scores(params.token, body.operations); }

  @Handles('judging.conflict', byLink)
  conflict(@Input() { params }: InputOf<'judging.conflict'>) { return this.judging.conflict(params.token, params.entryId); }

  @Handles('judging.pairs', byLink)
  pairs(@Input() { params }: InputOf<'judging.pairs'>) { return this.judging.pairs(params.token); }

  @Handles('judging.compare', byLink)
  compare(@Input() { params, body }: InputOf<'judging.compare'>) { return this.judging.compare(params.token, body); }

  @Handles('judging.sign', byLink)
  sign(@Input() { params, body }: InputOf<'judging.sign'>) { return this.judging.sign(params.token, body.operations); }
}
