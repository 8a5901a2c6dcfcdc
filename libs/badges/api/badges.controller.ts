import { Controller, Get, Inject, Req, SetMetadata } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, isRefusal, OPEN_INFRASTRUCTURE, Refused, signedIn, TokenBucket, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Request } from 'express';
import { BadgeDesk } from './badge-desk.ts';

@Controller()
export class BadgesController {
  /** Ids cannot be guessed; whoever tries anyhow is slowed down. */
  private readonly misses = new TokenBucket(60, 30);
  constructor(@Inject(BadgeDesk) private readonly desk: BadgeDesk) {}

  @Get('/.well-known/jwks.json')
  @SetMetadata(OPEN_INFRASTRUCTURE, true)
  async keySet() { return { keys: (await this.desk.about()).keys.map((key) => ({ ...key, alg: 'ES256', use: 'sig' })) }; }

  @Handles('badges.issuer', everyone('Anybody may check a badge: keys and what was taken back are public.'))
  about() { return this.desk.about(); }

  @Handles('badges.status', everyone('Whoever holds a badge may ask whether it stands; the answer names nobody.'))
  async status(@Input() { params }: InputOf<'badges.status'>, @Req() request: Request) {
    const address = request.ip ?? '';
    if (!this.misses.has(address)) throw new Refused('request.too-many', { retryAfterSeconds: 30 });
    const found = await this.desk.status(params.credentialId);
    if (isRefusal(found)) this.misses.take(address);
    return found;
  }

  @Handles('badges.mine', signedIn('Everybody sees their own badges.'))
  mine(@CurrentActor() actor: Actor) { return this.desk.mine(actor); }

  @Handles('badges.my-certificate', signedIn('Everybody may print their own badges.'))
  myCertificate(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'badges.my-certificate'>) { return this.desk.printMine(actor, params.credentialId, body); }

  @Handles('badges.of-class', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  ofClass(@Input() { params }: InputOf<'badges.of-class'>) { return this.desk.ofClass(params.classId); }

  @Handles('badges.award', within(classInPath, mayLookAfterClass))
  award(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'badges.award'>) { return this.desk.award(actor, params, body); }

  @Handles('badges.revoke', within(classInPath, mayLookAfterClass))
  revoke(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'badges.revoke'>) { return this.desk.revoke(actor, params, body.reason); }

  @Handles('badges.certificates', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  certificates(@Input() { params, body }: InputOf<'badges.certificates'>) { return this.desk.print(params.classId, body); }
}
