import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { Assign } from '../assignments/assign.ts';
import { CoachingDesk } from './coaching-desk.ts';

@Controller()
export class CoachingController {
  constructor(@Inject(CoachingDesk) private readonly desk: CoachingDesk, @Inject(Assign) private readonly assign: Assign) {}

  @Handles('progress.class-lessons', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  lessons(@Input() { params }: InputOf<'progress.class-lessons'>) { return this.desk.lessons(params.classId); }

  @Handles('progress.class-concepts', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  concepts(@Input() { params }: InputOf<'progress.class-concepts'>) { return this.desk.concepts(params.classId); }

  @Handles('progress.pupil', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  pupil(@Input() { params }: InputOf<'progress.pupil'>) { return this.desk.pupil(params.classId, params.personId); }

  @Handles('progress.assign', within(classInPath, mayLookAfterClass))
  give(@Input() { params, body }: InputOf<'progress.assign'>, @CurrentActor() actor: Actor) { return this.assign.give(actor, params.classId, body); }

  @Handles('progress.my-assignments', within(classInPath, mayLearnInClass))
  mine(@Input() { params }: InputOf<'progress.my-assignments'>, @CurrentActor() actor: Actor) { return this.assign.mine(actor, params.classId); }

  @Handles('progress.assignment-seen', within(classInPath, mayLearnInClass))
  seen(@Input() { params }: InputOf<'progress.assignment-seen'>, @CurrentActor() actor: Actor) { return this.assign.seen(actor, params.classId, params.assignmentId); }
}
