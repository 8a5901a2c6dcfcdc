import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import { WorkDesk } from '../projects/work-desk.ts';
import { mayReadHandIn } from './hand-in-policies.ts';
import { handInInPath } from './hand-in-scope.ts';

@Controller()
export class HandInsController {
  constructor(@Inject(WorkDesk) private readonly desk: WorkDesk) {}

  @Handles('workshop.my-project', within(classInPath, mayLearnInClass))
  mine(@Input() { params }: InputOf<'workshop.my-project'>, @CurrentActor() actor: Actor) { return this.desk.project(actor, params.classId, params.exerciseId); }

  @Handles('workshop.hand-ins', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  list(@Input() { params, query }: InputOf<'workshop.hand-ins'>) { return this.desk.handIns(params.classId, query); }

  @Handles('workshop.hand-in', within(handInInPath, mayReadHandIn), { shows: 'pupils' })
  async one(@Input() { params }: InputOf<'workshop.hand-in'>) {
    const found = await this.desk.handIn(params.handInId);
    if (!found) throw new Refused('resource.not-found');
    return found;
  }
}
