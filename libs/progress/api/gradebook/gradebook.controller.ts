import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { TermReport } from '../report/term-report.ts';
import { GradebookDesk } from './gradebook-desk.ts';
import { mayGradeClass } from './gradebook-policies.ts';

@Controller()
export class GradebookController {
  constructor(@Inject(GradebookDesk) private readonly desk: GradebookDesk, @Inject(TermReport) private readonly report: TermReport) {}

  @Handles('progress.gradebook', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  gradebook(@Input() { params }: InputOf<'progress.gradebook'>) { return this.desk.gradebook(params.classId); }

  @Handles('progress.set-weights', within(classInPath, mayGradeClass))
  setWeights(@Input() { params, body }: InputOf<'progress.set-weights'>, @CurrentActor() actor: Actor) { return this.desk.setWeights(actor, params.classId, body); }

  @Handles('progress.term-report', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  termReport(@Input() { params, query }: InputOf<'progress.term-report'>) { return this.report.print(params.classId, query.language); }
}
