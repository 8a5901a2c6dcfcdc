import { Controller, HttpCode, Inject, Req } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { everyone, Handles, Input, Refused, TokenBucket, within, type InputOf } from '@kindling/platform-api';
import type { Request } from 'express';
import { WiringPaper } from './wiring-paper.ts';

@Controller()
export class WiringPaperController {
  /** A class behind one school address prints within a minute. */
  private readonly addresses = new TokenBucket(60, 60);
  constructor(@Inject(WiringPaper) private readonly paper: WiringPaper) {}

  @Handles('exercises.lesson-wiring-sheet', within(classInPath, mayLookAfterClass))
  ofLesson(@Input() { params, query }: InputOf<'exercises.lesson-wiring-sheet'>) { return this.paper.ofLesson(params.classId, params.lessonId, query.language); }

  @HttpCode(200)
  @Handles('exercises.wiring-sheet', everyone('Whoever wires a circuit may have it on paper; nothing is kept, and each address has so many a minute.'))
  ofCircuit(@Input() { body }: InputOf<'exercises.wiring-sheet'>, @Req() request: Request) {
    if (!this.addresses.take(request.ip ?? '')) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    return this.paper.ofCircuit(body.title, body.diagram, body.language);
  }
}
