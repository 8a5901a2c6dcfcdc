import { Controller, Inject, Req } from '@nestjs/common';
import { classInPath, mayEnterClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, Refused, TokenBucket, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Request } from 'express';
import { RunPython } from './run-python.ts';

@Controller()
export class PythonRunsController {
  private readonly people = new TokenBucket(30, 30);
  private readonly visitors = new TokenBucket(10, 10);
  constructor(@Inject(RunPython) private readonly runs: RunPython) {}

  @Handles('workshop.run-python', within(classInPath, mayEnterClass))
  run(@Input() { params, body }: InputOf<'workshop.run-python'>, @CurrentActor() actor: Actor) {
    if (!this.people.take(actor.personId)) throw new Refused('request.too-many', { retryAfterSeconds: 5 });
    return this.runs.inClass(actor, params, body);
  }

  @Handles('workshop.try-python', everyone('A visitor may run Python in a lesson for visitors, a few times a minute.'))
  try(@Input() { params, body }: InputOf<'workshop.try-python'>, @Req() request: Request) {
    if (!this.visitors.take(request.ip ?? '')) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    return this.runs.asVisitor(params.exerciseId, body);
  }
}
