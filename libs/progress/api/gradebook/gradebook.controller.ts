import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { GradebookDesk } from './gradebook-desk.ts';
import { mayGradeClass } from './gradebook-policies.ts';

@Controller()
export class GradebookController {
  constructor(@Inject(GradebookDesk) private readonly desk: GradebookDesk) {}

  @Handles('progress.gradebook', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  gradebook(@Input() { params }: InputOf<'progress.gradebook'>) { return this.desk.gradebook(params.classId); }

  @Handles('progress.set-weights', within(classInPath, mayGradeClass))
  setWeights(@Input() { params, body }: InputOf<'progress.set-weights'>, @CurrentActor() actor: Actor) { return this.desk.setWeights(actor, params.classId, body); }
}
