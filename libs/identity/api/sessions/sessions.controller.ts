import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Me } from '@kindling/contracts';
import type { Result } from '@kindling/kernel';
import { CONFIG, CurrentActor, everyone, Handles, Input, sessionCookie, signedIn, isRefusal, Refused, type Actor, type Config, type InputOf } from '@kindling/platform-api';
import type { Request, Response } from 'express';
import { PeopleDesk } from '../people/people-desk.ts';
import { CodeLookUps } from './code-look-ups.ts';
import { SignIn, type SignedIn } from './sign-in.ts';

@Controller()
export class SessionsController {
  private readonly lookUps = new CodeLookUps();

  constructor(@Inject(SignIn) private readonly signIn: SignIn, @Inject(PeopleDesk) private readonly people: PeopleDesk, @Inject(CONFIG) private readonly config: Config) {}

  @Handles('identity.sign-in-staff', everyone('Anybody may try to sign in; each account is throttled.'))
  async staff(@Input() { body }: InputOf<'identity.sign-in-staff'>, @Res({ passthrough: true }) response: Response) {
    return this.welcome(await this.signIn.staff(body.login, body.password), response);
  }

  @Handles('identity.sign-in-pupil', everyone('Anybody with a class code may try to sign in; each pupil is throttled.'))
  async pupil(@Input() { body }: InputOf<'identity.sign-in-pupil'>, @Res({ passthrough: true }) response: Response) {
    return this.welcome(await this.signIn.pupil(body.code, body.personId, body.pin), response);
  }

  @Handles('identity.class-tiles', everyone('Whoever holds a class code sees the names on its tiles.'))
  async tiles(@Input() { params }: InputOf<'identity.class-tiles'>, @Req() request: Request) {
    const tiles = await this.people.tiles(params.code);
    if (!this.lookUps.allow(request.ip ?? '', params.code, !isRefusal(tiles))) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    return tiles;
  }

  @Handles('identity.sign-out', signedIn('A signed-in person may sign out.'))
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response) {
    await this.people.signOut(actor);
    response.setHeader('Set-Cookie', sessionCookie(null, this.config));
    return {};
  }

  @Handles('identity.me', signedIn('A signed-in person sees who they are.'))
  me(@CurrentActor() actor: Actor): Promise<Me> { return this.people.me(actor.personId); }

  private async welcome(result: Result<SignedIn, 'session.wrong-credentials' | 'session.locked'>, response: Response) {
    if (!result.ok) return result;
    response.setHeader('Set-Cookie', sessionCookie(result.value.token, this.config));
    return this.people.me(result.value.personId);
  }
}
