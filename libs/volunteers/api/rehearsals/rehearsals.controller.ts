import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { volunteers } from '../volunteer-policies.ts';
import { Rehearsals } from './rehearsals.ts';

@Controller()
export class RehearsalsController {
  constructor(@Inject(Rehearsals) private readonly rehearsals: Rehearsals) {}

  @Handles('rehearsals.lesson', signedIn('Staff rehearse with a lesson that visitors may try, too.', volunteers))
  lesson() { return this.rehearsals.lesson(); }

  @Handles('rehearsals.finish', signedIn('Staff end their own rehearsals.', volunteers))
  finish(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'rehearsals.finish'>) { return this.rehearsals.finish(actor, params.rehearsalId, body); }

  @Handles('rehearsals.mine', signedIn('Staff see their own rehearsals.', volunteers))
  mine(@CurrentActor() actor: Actor) { return this.rehearsals.mine(actor); }
}
