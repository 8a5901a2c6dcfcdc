import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { SurveyDesk } from './survey-desk.ts';
import { VoicesDesk } from './voices-desk.ts';

@Controller()
export class VoicesController {
  constructor(@Inject(VoicesDesk) private readonly desk: VoicesDesk, @Inject(SurveyDesk) private readonly survey: SurveyDesk) {}

  @Handles('progress.posts', within(classInPath, mayEnterClass), { shows: 'pupils' })
  posts(@Input() { params }: InputOf<'progress.posts'>, @CurrentActor() actor: Actor) { return this.desk.posts(actor, params); }

  @Handles('progress.hide-post', within(classInPath, mayLookAfterClass))
  hide(@Input() { params, body }: InputOf<'progress.hide-post'>, @CurrentActor() actor: Actor) { return this.desk.hide(actor, params.classId, params.postId, body.hidden); }

  @Handles('progress.answer-survey', within(classInPath, mayLearnInClass))
  answer(@Input() { params, body }: InputOf<'progress.answer-survey'>, @CurrentActor() actor: Actor) { return this.survey.answer(actor, params, body); }

  @Handles('progress.survey', within(classInPath, mayEnterClass))
  results(@Input() { params }: InputOf<'progress.survey'>, @CurrentActor() actor: Actor) { return this.survey.results(actor, params); }

  @Handles('progress.lesson-voices', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  lesson(@Input() { params }: InputOf<'progress.lesson-voices'>) { return this.desk.lesson(params.classId, params.lessonId); }

  @Handles('progress.lessons-with-voices', within(classInPath, mayLookAfterClass))
  lessons(@Input() { params }: InputOf<'progress.lessons-with-voices'>) { return this.desk.lessons(params.classId); }
}
