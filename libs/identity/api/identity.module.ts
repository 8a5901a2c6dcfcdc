import { Global, Module } from '@nestjs/common';
import { ACTOR_SOURCE, CLASS_SCOPE_SOURCE, LOOK_BOOK } from '@kindling/platform-api';
import { classScope } from './classes/class-scope.ts';
import { RosterController } from './classes/roster.controller.ts';
import { RosterDesk } from './classes/roster-desk.ts';
import { LookDesk } from './looks/look-desk.ts';
import { PeopleDesk } from './people/people-desk.ts';
import { PinSeal } from './people/pin-seal.ts';
import { CardsPdf } from './cards/cards-pdf.ts';
import { PrivacyController } from './privacy/privacy.controller.ts';
import { PupilData } from './privacy/pupil-data.ts';
import { ImportRoster } from './roster/import-roster.ts';
import { KeepRoster } from './roster/keep-roster.ts';
import { RosterChangesController } from './roster/roster-changes.controller.ts';
import { StartTerm } from './roster/start-term.ts';
import { SessionActors } from './sessions/session-actors.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import { SignIn } from './sessions/sign-in.ts';

const shared = [SessionActors, PinSeal, LookDesk, { provide: LOOK_BOOK, useExisting: LookDesk }, { provide: ACTOR_SOURCE, useExisting: SessionActors }, { provide: CLASS_SCOPE_SOURCE, useValue: { classScope } }];

@Global()
@Module({ controllers: [SessionsController, RosterController, RosterChangesController, PrivacyController], providers: [...shared, SignIn, PeopleDesk, RosterDesk, CardsPdf, ImportRoster, KeepRoster, StartTerm, PupilData], exports: [...shared, SignIn] })
export class IdentityModule {}
