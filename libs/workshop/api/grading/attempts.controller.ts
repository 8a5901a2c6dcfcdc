import { Controller, Inject, Req } from '@nestjs/common';
import { classInPath, mayLearnInClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, Refused, TokenBucket, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Request } from 'express';
import { CheckWork } from './check-work.ts';

@Controller()
export class AttemptsController {
  private readonly visitors = new TokenBucket(8, 8);
  private readonly pupils = new TokenBucket(20, 20);
  constructor(@Inject(CheckWork) private readonly check: CheckWork) {}

  @Handles('workshop.check', within(classInPath, mayLearnInClass))
  run(@Input() { params, body }: InputOf<'workshop.check'>, @CurrentActor() actor: Actor) {
    if (!this.pupils.take(actor.personId)) throw new Refused('request.too-many', { retryAfterSeconds: 5 });
    return this.check.run(actor, { classId: params.classId, exerciseId: params.exerciseId, attemptId: body.attemptId }, body.work);
  }

  @Handles('workshop.try-check', everyone('A visitor may check a lesson for visitors, a few times a minute.'))
  try(@Input() { params, body }: InputOf<'workshop.try-check'>, @Req() request: Request) {
    if (!this.visitors.take(request.ip ?? '')) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    return this.check.try(params.exerciseId, body.work);
  }
}
