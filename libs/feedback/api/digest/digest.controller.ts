import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, staffOnly, type Actor, type InputOf } from '@kindling/platform-api';
import { StaffLetters } from './staff-letters.ts';

@Controller()
export class DigestController {
  constructor(@Inject(StaffLetters) private readonly letters: StaffLetters) {}

  @Handles('digest.mine', staffOnly('Staff see where their own daily letter goes.'))
  mine(@CurrentActor() actor: Actor) { return this.letters.mine(actor); }

  @Handles('digest.choose', staffOnly('Staff ask for their own daily letter, or end it.'))
  choose(@Input() { body }: InputOf<'digest.choose'>, @CurrentActor() actor: Actor) { return this.letters.choose(actor, body); }
}
