import { Controller, Inject, Res, StreamableFile } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, MaybeActor, MayBeKept, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { LessonsDesk } from './lessons-desk.ts';

@Controller()
export class LessonsController {
  constructor(@Inject(LessonsDesk) private readonly desk: LessonsDesk) {}

  @Handles('courses.outline', within(classInPath, mayEnterClass))
  outline(@Input() { params }: InputOf<'courses.outline'>, @CurrentActor() actor: Actor) { return this.desk.outline(actor, params.classId); }

  @MayBeKept()
  @Handles('courses.lesson', within(classInPath, mayEnterClass))
  lesson(@Input() { params }: InputOf<'courses.lesson'>, @CurrentActor() actor: Actor) { return this.desk.lesson(actor, params.classId, params.lessonId); }

  @Handles('courses.prep', within(classInPath, mayLookAfterClass))
  prep(@Input() { params }: InputOf<'courses.prep'>) { return this.desk.prep(params.classId, params.lessonId); }

  @Handles('courses.open-lesson', within(classInPath, mayLookAfterClass))
  open(@Input() { params, body }: InputOf<'courses.open-lesson'>) { return this.desk.open(params.classId, params.lessonId, body.opensAt); }

  /** A picture opened on its own may load and run nothing. */
  @Handles('courses.picture', everyone('Drawings of lessons are public; they hold no names. Pictures that a school brought are answered only to those who belong to it.'))
  async picture(@Input() { params, query }: InputOf<'courses.picture'>, @MaybeActor() actor: Actor | null, @Res({ passthrough: true }) response: Response): Promise<string | StreamableFile> {
    const found = await this.desk.picture(actor, params.lessonId, params.file);
    if (!found) throw new Refused('resource.not-found');
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader('Cache-Control', query.v === found.version && found.schoolId === null ? 'public, max-age=31536000, immutable' : 'private, no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(found.bytes, { type: found.mime, length: found.bytes.length });
  }
}
