import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { StandIns } from './stand-ins.ts';

@Controller()
export class StandInsController {
  constructor(@Inject(StandIns) private readonly standIns: StandIns) {}

  @Handles('stand-ins.find', within(classInPath, mayLookAfterClass))
  find(@Input() { params }: InputOf<'stand-ins.find'>) { return this.standIns.find(params); }

  @Handles('stand-ins.ask', within(classInPath, mayLookAfterClass))
  ask(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'stand-ins.ask'>) { return this.standIns.ask(actor, params, body.personId); }
}
