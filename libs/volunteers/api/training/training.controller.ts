import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { volunteers } from '../volunteer-policies.ts';
import { Training } from './training.ts';

const learning = signedIn('Staff learn from the course for staff.', volunteers);

@Controller()
export class TrainingController {
  constructor(@Inject(Training) private readonly training: Training) {}

  @Handles('training.course', learning)
  course(@CurrentActor() actor: Actor) { return this.training.course(actor); }

  @Handles('training.lesson', learning)
  lesson(@Input() { params }: InputOf<'training.lesson'>) { return this.training.lesson(params.lessonId); }

  @Handles('training.answer', learning)
  answer(@Input() { params, body }: InputOf<'training.answer'>) { return this.training.answer(params, body.answer); }

  @Handles('training.finish', learning)
  finish(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'training.finish'>) { return this.training.finish(actor, params.lessonId, body.answers, body.origin); }
}
