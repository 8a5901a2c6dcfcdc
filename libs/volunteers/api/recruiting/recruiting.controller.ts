import { Controller, Inject, Req, Res } from '@nestjs/common';
import { CodeLookUps, SignIn, useSignInCard, writeAudit } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { atPlace, CONFIG, CurrentActor, everyone, Handles, Input, Refused, sessionCookie, TokenBucket, type Actor, type Config, type InputOf } from '@kindling/platform-api';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { branchInPath, mayOverseeBranch } from '../volunteer-policies.ts';
import { Recruiting } from './recruiting.ts';

/** A whole dormitory may sit behind one address on the day of the clubs' fair. */
const [offersAtOnce, offersPerMinute] = [40, 4];

@Controller()
export class RecruitingController {
  private readonly codes = new CodeLookUps();
  private readonly cards = new CodeLookUps();
  private readonly offers = new TokenBucket(offersAtOnce, offersPerMinute);
  constructor(@Inject(Recruiting) private readonly recruiting: Recruiting, @Inject(SignIn) private readonly signIn: SignIn, @Inject(DataSource) private readonly db: DataSource, @Inject(CONFIG) private readonly config: Config) {}

  @Handles('recruiting.form', everyone('Anybody may read the form of a branch; wrong codes are throttled by address.'))
  async form(@Input() { params }: InputOf<'recruiting.form'>, @Req() request: Request) {
    const form = await this.recruiting.form(params.joinCode);
    if (!this.codes.allow(request.ip ?? '', params.joinCode, form !== null)) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    return form ?? refuse('resource.not-found');
  }

  @Handles('recruiting.apply', everyone('Anybody may offer to help, throttled by address; the organisers of the branch read it.'))
  apply(@Input() { params, body }: InputOf<'recruiting.apply'>, @Req() request: Request) {
    if (!this.offers.take(request.ip ?? '')) throw new Refused('request.too-many', { retryAfterSeconds: 30 });
    return this.recruiting.apply(params.joinCode, params.applicationId, body);
  }

  @Handles('recruiting.queue', atPlace(branchInPath, mayOverseeBranch))
  queue(@Input() { params }: InputOf<'recruiting.queue'>) { return this.recruiting.queue(params.branchId); }

  @Handles('recruiting.decide', atPlace(branchInPath, mayOverseeBranch))
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'recruiting.decide'>) { return this.recruiting.decide(actor, params, body); }

  @Handles('recruiting.new-card', atPlace(branchInPath, mayOverseeBranch))
  newCard(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'recruiting.new-card'>) { return this.recruiting.newCard(actor, params); }

  @Handles('recruiting.use-card', everyone('Whoever holds a card, which nobody guesses, opens the account that it was made for; once.'))
  async useCard(@Input() { body }: InputOf<'recruiting.use-card'>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const account = await this.db.transaction(async (db) => {
      const opened = await useSignInCard(db, body.token, body.password);
      if (opened) await writeAudit(db, { actorId: opened.personId, action: 'card-used', subjectId: opened.personId, classId: null });
      return opened;
    });
    if (!this.cards.allow(request.ip ?? '', body.token, account !== null)) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    if (!account) return refuse('resource.not-found');
    const signedIn = await this.signIn.staff(account.login, body.password);
    if (signedIn.ok) response.setHeader('Set-Cookie', sessionCookie(signedIn.value.token, this.config));
    return { login: account.login };
  }
}
