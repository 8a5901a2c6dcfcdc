import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayWriteLessons } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { LessonFilms } from './lesson-films.ts';
import { LessonPictures } from './lesson-pictures.ts';
import { PublishLesson } from './publish-lesson.ts';
import { WritingDesk } from './writing-desk.ts';

@Controller()
export class AuthoringController {
  constructor(@Inject(WritingDesk) private readonly desk: WritingDesk, @Inject(PublishLesson) private readonly publishing: PublishLesson, @Inject(LessonPictures) private readonly pictures: LessonPictures, @Inject(LessonFilms) private readonly films: LessonFilms) {}

  @Handles('authoring.lessons', within(classInPath, mayWriteLessons))
  lessons(@Input() { params }: InputOf<'authoring.lessons'>) { return this.desk.lessons(params.classId); }

  @Handles('authoring.create', within(classInPath, mayWriteLessons))
  create(@Input() { params, body }: InputOf<'authoring.create'>, @CurrentActor() actor: Actor) { return this.desk.create(actor, params, body.from); }

  @Handles('authoring.draft', within(classInPath, mayWriteLessons))
  draft(@Input() { params }: InputOf<'authoring.draft'>) { return this.desk.draft(params); }

  @Handles('authoring.save', within(classInPath, mayWriteLessons))
  save(@Input() { params, body }: InputOf<'authoring.save'>, @CurrentActor() actor: Actor) { return this.desk.save(actor, params, body); }

  @Handles('authoring.remove', within(classInPath, mayWriteLessons))
  remove(@Input() { params, body }: InputOf<'authoring.remove'>) { return this.desk.remove(params, body.removed); }

  @Handles('authoring.lint', within(classInPath, mayWriteLessons))
  lint(@Input() { params }: InputOf<'authoring.lint'>, @CurrentActor() actor: Actor) { return this.publishing.lint(actor, params); }

  @Handles('authoring.publish', within(classInPath, mayWriteLessons))
  publish(@Input() { params, body }: InputOf<'authoring.publish'>, @CurrentActor() actor: Actor) { return this.publishing.publish(actor, params, body); }

  @Handles('authoring.versions', within(classInPath, mayWriteLessons))
  versions(@Input() { params }: InputOf<'authoring.versions'>) { return this.desk.versions(params); }

  @Handles('authoring.version', within(classInPath, mayWriteLessons))
  version(@Input() { params }: InputOf<'authoring.version'>) { return this.desk.version(params, params.number); }

  @Handles('authoring.add-film', within(classInPath, mayWriteLessons))
  addFilm(@Input() { params, body }: InputOf<'authoring.add-film'>, @CurrentActor() actor: Actor) { return this.films.add(actor, params, body.uploadId); }

  @Handles('authoring.add-picture', within(classInPath, mayWriteLessons))
  addPicture(@Input() { params, body }: InputOf<'authoring.add-picture'>) { return this.pictures.add(params, Buffer.from(body.base64, 'base64')); }
}
