import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { Handles, Input, within, type InputOf } from '@kindling/platform-api';
import { AttemptDesk } from './attempt-desk.ts';

@Controller()
export class StoredAttemptsController {
  constructor(@Inject(AttemptDesk) private readonly desk: AttemptDesk) {}

  @Handles('workshop.attempts', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  list(@Input() { params }: InputOf<'workshop.attempts'>) { return this.desk.list(params.classId, params.personId, params.exerciseId); }

  @Handles('workshop.attempt', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  one(@Input() { params }: InputOf<'workshop.attempt'>) { return this.desk.one(params.classId, params.attemptId); }
}
