import { Controller, Header, Inject, Req } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { everyone, Handles, Input, type InputOf } from '@kindling/platform-api';
import type { Request } from 'express';
import { EventReader } from './event-reader.ts';
import { FamilyActs } from './family-acts.ts';
import { FamilyDoor } from './family-door.ts';
import { FamilyPage } from './family-page.ts';

const published = everyone('A published event may be read by everybody; drafts are not shown.');
const behindLink = everyone('Whoever holds a family link acts for that family; wrong links are throttled by address.');

@Controller()
export class FamiliesController {
  constructor(@Inject(EventReader) private readonly reader: EventReader, @Inject(FamilyPage) private readonly pages: FamilyPage, @Inject(FamilyActs) private readonly acts: FamilyActs, @Inject(FamilyDoor) private readonly door: FamilyDoor) {}

  @Handles('families.event', published)
  event(@Input() { params }: InputOf<'families.event'>) { return this.reader.event(params.eventId); }

  @Handles('families.calendar', published)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  calendar(@Input() { params }: InputOf<'families.calendar'>) { return this.reader.calendar(params.eventId); }

  @Handles('families.come-as-guest', everyone('A family without a link may answer a published event that is open to families; throttled by address.'))
  comeAsGuest(@Input() { params, body }: InputOf<'families.come-as-guest'>, @Req() request: Request) {
    this.door.letGuestIn(request.ip ?? '');
    return this.acts.comeAsGuest(params.eventId, body);
  }

  @Handles('families.page', behindLink)
  @Header('Cache-Control', 'no-store')
  async page(@Input() { params, query }: InputOf<'families.page'>, @Req() request: Request) { return this.pages.page(await this.open(params.token, request), params.token, query.origin); }

  @Handles('families.reply', behindLink)
  async reply(@Input() { params, body }: InputOf<'families.reply'>, @Req() request: Request) { return this.acts.reply(await this.open(params.token, request), params.eventId, body); }

  @Handles('families.answer-survey', behindLink)
  async survey(@Input() { params, body }: InputOf<'families.answer-survey'>, @Req() request: Request) {
    const answered = await this.acts.answerSurvey(await this.open(params.token, request), params.token, params.eventId, body.answers);
    return answered.ok ? {} : refuse(answered.code);
  }

  @Handles('families.consent', behindLink)
  async consent(@Input() { params, body }: InputOf<'families.consent'>, @Req() request: Request) {
    const done = await this.acts.consent(await this.open(params.token, request), body.about, body.given);
    return done.ok ? {} : refuse(done.code);
  }

  @Handles('families.work', behindLink)
  @Header('Cache-Control', 'no-store')
  async work(@Input() { params }: InputOf<'families.work'>, @Req() request: Request) { return this.pages.work(await this.open(params.token, request), params.projectId); }

  private open(token: string, request: Request) { return this.door.open(token, request.ip ?? ''); }
}
