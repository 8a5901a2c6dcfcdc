import { Inject, Injectable } from '@nestjs/common';
import { draftLimits, type ErrorCode } from '@kindling/contracts';
import { addOwnPicture, ownPictures, type OwnPicture } from '@kindling/courses/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { keepFile } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { findOwn, lockOwn } from './own-lessons.repository.ts';
import { schoolOf, type LessonAt } from './writing-desk.ts';

/** Pictures of a lesson, drawn anew by the process that draws slides, so that nothing of the file but its picture is kept. */
@Injectable()
export class LessonPictures {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {}

  async add({ classId, ownLessonId: lessonId }: LessonAt, bytes: Buffer): Promise<OwnPicture | Refusal<ErrorCode>> {
    const schoolId = await schoolOf(this.db.manager, classId);
    if (!(await findOwn(this.db.manager, schoolId, lessonId))) return refuse('resource.not-found');
    const drawn = await this.renderer.render(bytes);
    if (!drawn.ok) return drawn;
    const [page] = drawn.value;
    if (!page || drawn.value.length > 1) return refuse('deck.unknown-kind');
    return this.db.transaction(async (db) => {
      if (!(await lockOwn(db, schoolId, lessonId))) return refuse('resource.not-found');
      if ((await ownPictures(db, lessonId)).length >= draftLimits.pictures) return refuse('authoring.too-many', { most: draftLimits.pictures });
      const digest = await keepFile(db, 'image/webp', page.large);
      const picture = { file: `photo-${digest.slice(0, 20)}.webp`, width: page.width, height: page.height };
      await addOwnPicture(db, { lessonId, schoolId }, { ...picture, digest });
      return picture;
    });
  }
}
