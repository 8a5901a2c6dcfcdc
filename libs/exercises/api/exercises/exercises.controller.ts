import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLearnInClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, MaybeActor, MayBeKept, within, type Actor, type InputOf } from '@kindling/platform-api';
import { OfflineParts } from '../offline/offline-parts.ts';
import { ExercisesDesk } from './exercises-desk.ts';

const visible = everyone('Lessons for visitors are open to all; other exercises to pupils whose class has the lesson open, and to staff.');

@Controller()
export class ExercisesController {
  constructor(@Inject(ExercisesDesk) private readonly desk: ExercisesDesk, @Inject(OfflineParts) private readonly offline: OfflineParts) {}

  @MayBeKept()
  @Handles('exercises.exercise', visible)
  exercise(@Input() { params }: InputOf<'exercises.exercise'>, @MaybeActor() actor: Actor | null) { return this.desk.exercise(actor, params.exerciseId); }

  @MayBeKept()
  @Handles('exercises.wiring', visible)
  wiring(@Input() { params }: InputOf<'exercises.wiring'>, @MaybeActor() actor: Actor | null) { return this.desk.wiring(actor, params.exerciseId); }

  @Handles('exercises.offline-parts', within(classInPath, mayEnterClass))
  offlineParts(@Input() { params }: InputOf<'exercises.offline-parts'>, @CurrentActor() actor: Actor) { return this.offline.list(actor, params.classId); }

  @Handles('exercises.hint', within(classInPath, mayLearnInClass))
  hint(@Input() { params }: InputOf<'exercises.hint'>, @CurrentActor() actor: Actor) { return this.desk.hint(actor, params.classId, params.exerciseId, params.level); }
}
