import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLearnInClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { PairDesk } from './pair-desk.ts';

@Controller()
export class PairsController {
  constructor(@Inject(PairDesk) private readonly desk: PairDesk) {}

  @Handles('pairs.mine', within(classInPath, mayLearnInClass))
  mine(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'pairs.mine'>) { return this.desk.mine(actor, params); }

  @Handles('pairs.join', within(classInPath, mayLearnInClass))
  join(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'pairs.join'>) { return this.desk.join(actor, params, body); }

  @Handles('pairs.leave', within(classInPath, mayLearnInClass))
  leave(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'pairs.leave'>) { return this.desk.leave(actor, params); }
}
