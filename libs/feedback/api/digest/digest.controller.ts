import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { StaffLetters } from './staff-letters.ts';

const staff = (says: string) => signedIn(says, ['tutor', 'teacher', 'organiser', 'admin']);

@Controller()
export class DigestController {
  constructor(@Inject(StaffLetters) private readonly letters: StaffLetters) {}

  @Handles('digest.mine', staff('Staff see where their own daily letter goes.'))
  mine(@CurrentActor() actor: Actor) { return this.letters.mine(actor); }

  @Handles('digest.choose', staff('Staff ask for their own daily letter, or end it.'))
  choose(@Input() { body }: InputOf<'digest.choose'>, @CurrentActor() actor: Actor) { return this.letters.choose(actor, body); }
}
