import { Global, Module } from '@nestjs/common';
import { ACTOR_SOURCE, CLASS_SCOPE_SOURCE } from '@kindling/platform-api';
import { classScope } from './classes/class-scope.ts';
import { SessionActors } from './sessions/session-actors.ts';

const shared = [
  SessionActors,
  { provide: ACTOR_SOURCE, useExisting: SessionActors },
  { provide: CLASS_SCOPE_SOURCE, useValue: { classScope } },
];

@Global()
@Module({ providers: shared, exports: shared })
export class IdentityModule {}
