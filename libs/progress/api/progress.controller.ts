import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { AnswerStep } from './answers/answer-step.ts';
import { ProgressDesk } from './grid/progress-desk.ts';

@Controller()
export class ProgressController {
  constructor(@Inject(ProgressDesk) private readonly desk: ProgressDesk, @Inject(AnswerStep) private readonly answers: AnswerStep) {}

  @Handles('progress.mine', within(classInPath, mayLearnInClass))
  mine(@Input() { params }: InputOf<'progress.mine'>, @CurrentActor() actor: Actor) { return this.desk.mine(actor, params.classId); }

  @Handles('progress.answer', within(classInPath, mayLearnInClass))
  answer(@Input() { params, body }: InputOf<'progress.answer'>, @CurrentActor() actor: Actor) {
    return this.answers.run({ personId: actor.personId, classId: params.classId, lessonId: params.lessonId, stepId: params.stepId }, body.answerId, body.answer);
  }

  @Handles('progress.class-grid', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  grid(@Input() { params }: InputOf<'progress.class-grid'>) { return this.desk.grid(params.classId, params.lessonId); }
}
