import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, signedIn, type Actor } from '@kindling/platform-api';
import { Badges } from './badges.ts';

@Controller()
export class PortfolioController {
  constructor(@Inject(Badges) private readonly badges: Badges) {}

  @Handles('portfolio.mine', signedIn('A pupil sees their own badges and works.', ['pupil']))
  mine(@CurrentActor() actor: Actor) { return this.badges.mine(actor); }
}
