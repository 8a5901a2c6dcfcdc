import { Controller, Inject, Res } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, MayBeKept, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { LessonsDesk } from './lessons-desk.ts';

@Controller()
export class LessonsController {
  constructor(@Inject(LessonsDesk) private readonly desk: LessonsDesk) {}

  @Handles('courses.outline', within(classInPath, mayEnterClass))
  outline(@Input() { params }: InputOf<'courses.outline'>) { return this.desk.outline(params.classId); }

  @MayBeKept()
  @Handles('courses.lesson', within(classInPath, mayEnterClass))
  lesson(@Input() { params }: InputOf<'courses.lesson'>, @CurrentActor() actor: Actor) { return this.desk.lesson(actor, params.classId, params.lessonId); }

  @Handles('courses.prep', within(classInPath, mayLookAfterClass))
  prep(@Input() { params }: InputOf<'courses.prep'>) { return this.desk.prep(params.classId, params.lessonId); }

  @Handles('courses.open-lesson', within(classInPath, mayLookAfterClass))
  open(@Input() { params, body }: InputOf<'courses.open-lesson'>) { return this.desk.open(params.classId, params.lessonId, body.opensAt); }

  /** A picture opened on its own may load and run nothing. */
  @Handles('courses.picture', everyone('Drawings of lessons are public; they hold no names.'))
  async picture(@Input() { params, query }: InputOf<'courses.picture'>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const found = await this.desk.picture(params.lessonId, params.file);
    if (!found) throw new Refused('resource.not-found');
    response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader('Cache-Control', query.v === found.version ? 'public, max-age=31536000, immutable' : 'no-cache');
    return found.svg;
  }
}
