import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { Notices } from './notices.ts';

@Controller()
export class NoticesController {
  constructor(@Inject(Notices) private readonly notices: Notices) {}

  @Handles('notices.mine', signedIn('Everybody sees their own notices.'))
  mine(@CurrentActor() actor: Actor) { return this.notices.mine(actor); }

  @Handles('notices.read', signedIn('Everybody marks their own notices as read.'))
  read(@Input() { body }: InputOf<'notices.read'>, @CurrentActor() actor: Actor) { return this.notices.read(actor, body.ids); }
}
