import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, signedIn, within, type Actor, type InputOf } from '@kindling/platform-api';
import { CardsPdf } from '../cards/cards-pdf.ts';
import { mayHandleRoster, mayLookAfterClass } from './class-policies.ts';
import { classInPath } from './class-scope.ts';
import { LookDesk } from '../looks/look-desk.ts';
import { RosterDesk } from './roster-desk.ts';

@Controller()
export class RosterController {
  constructor(@Inject(CardsPdf) private readonly paper: CardsPdf, @Inject(RosterDesk) private readonly desk: RosterDesk, @Inject(LookDesk) private readonly looks: LookDesk) {}

  @Handles('identity.my-classes', signedIn('Staff see the classes they look after.', ['tutor', 'teacher', 'organiser', 'admin']))
  classes(@CurrentActor() actor: Actor) { return this.desk.classes(actor); }

  @Handles('identity.roster', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  roster(@Input() { params }: InputOf<'identity.roster'>) { return this.desk.roster(params.classId); }

  @Handles('identity.sign-in-cards', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  cards(@Input() { params }: InputOf<'identity.sign-in-cards'>, @CurrentActor() actor: Actor) { return this.desk.cards(actor, params.classId); }

  @Handles('identity.cards-pdf', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  cardsPdf(@Input() { params, body }: InputOf<'identity.cards-pdf'>, @CurrentActor() actor: Actor) { return this.paper.print(actor, params.classId, body); }

  @Handles('identity.reset-pin', within(classInPath, mayHandleRoster))
  resetPin(@Input() { params }: InputOf<'identity.reset-pin'>, @CurrentActor() actor: Actor) { return this.desk.resetPin(actor, params.classId, params.personId); }

  @Handles('identity.record-consent', within(classInPath, mayHandleRoster))
  consent(@Input() { params, body }: InputOf<'identity.record-consent'>, @CurrentActor() actor: Actor) { return this.desk.recordConsent(actor, params.classId, params.personId, body); }

  @Handles('identity.looks', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  async who(@Input() { params }: InputOf<'identity.looks'>) { return { looks: await this.looks.of(params.classId) }; }
}
