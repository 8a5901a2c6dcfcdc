import { Inject, Injectable } from '@nestjs/common';
import { draftLimits, type ErrorCode, type LessonDraft } from '@kindling/contracts';
import { copyFilms, copyPictures, courseOfClass, exercisesOfLesson, lessonForClass, ownFilms, ownPictures, setWithdrawn } from '@kindling/courses/api';
import { classScope } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { draftOf, emptyDraft } from '../domain/index.ts';
import { addOwn, countOwn, draftOfVersion, findOwn, lockOwn, ownLessonsOf, saveOwn, setRemoved, versionsOf, type OwnLesson } from './own-lessons.repository.ts';

export interface LessonAt { readonly classId: string; readonly ownLessonId: string }
type Answer<T> = Promise<T | Refusal<ErrorCode>>;

/** Beginning, saving and looking at the lessons that a school writes. Every way in goes by the class's school. */
@Injectable()
export class WritingDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async lessons(classId: string) {
    const found = await courseOfClass(this.db.manager, classId);
    if (!found) return refuse('resource.not-found');
    return { lessons: await ownLessonsOf(this.db.manager, found.schoolId), shipped: found.lessons.map(({ id, number, title }) => ({ id, number, title })) };
  }

  create(actor: Actor, { classId, ownLessonId: lessonId }: LessonAt, from: string | null): Answer<object> {
    return this.db.transaction(async (db) => {
      const [schoolId, course] = [await schoolOf(db, classId), await courseOfClass(db, classId)];
      if (!course) return refuse('resource.not-found');
      if (await findOwn(db, schoolId, lessonId)) return {};
      if ((await countOwn(db, schoolId)) >= draftLimits.lessons) return refuse('authoring.too-many', { most: draftLimits.lessons });
      const draft = from === null ? emptyDraft : await this.copyOf(db, classId, from);
      if (!draft) return refuse('resource.not-found');
      if (!(await addOwn(db, { id: lessonId, schoolId, courseId: course.course.id, copiedFrom: from, draft, personId: actor.personId }))) return refuse('resource.conflict');
      if (from !== null) { await copyPictures(db, from, { lessonId, schoolId }); await copyFilms(db, from, { lessonId, schoolId }); }
      return {};
    });
  }
  private async copyOf(db: EntityManager, classId: string, from: string): Promise<LessonDraft | null> {
    const found = await lessonForClass(db, classId, from);
    return found && draftOf(found.lesson, await exercisesOfLesson(db, from));
  }

  draft({ classId, ownLessonId: lessonId }: LessonAt) {
    return this.withOwn(classId, lessonId, async (own) => ({ ...own, savedAt: own.savedAt.toISOString(), pictures: await ownPictures(this.db.manager, lessonId), films: await ownFilms(this.db.manager, lessonId) }));
  }

  /** Only on top of what was there when the change was made; the same save again is the same save. */
  save(actor: Actor, { classId, ownLessonId: lessonId }: LessonAt, save: { revision: number; saveId: string; draft: LessonDraft }): Answer<{ revision: number }> {
    return this.db.transaction(async (db) => {
      const own = await lockOwn(db, await schoolOf(db, classId), lessonId);
      if (!own) return refuse('resource.not-found');
      if (own.saveId === save.saveId) return { revision: own.revision };
      if (own.revision !== save.revision) return refuse('authoring.changed-elsewhere', { by: own.savedBy, revision: own.revision });
      await saveOwn(db, lessonId, { ...save, revision: own.revision + 1, personId: actor.personId });
      return { revision: own.revision + 1 };
    });
  }

  remove({ classId, ownLessonId: lessonId }: LessonAt, removed: boolean): Answer<object> {
    return this.withOwn(classId, lessonId, async () => this.db.transaction(async (db) => {
      await setRemoved(db, lessonId, removed);
      await setWithdrawn(db, lessonId, removed);
      return {};
    }));
  }

  versions({ classId, ownLessonId: lessonId }: LessonAt) { return this.withOwn(classId, lessonId, async () => ({ versions: await versionsOf(this.db.manager, lessonId) })); }
  version({ classId, ownLessonId: lessonId }: LessonAt, number: number) {
    return this.withOwn(classId, lessonId, async () => {
      const draft = await draftOfVersion(this.db.manager, lessonId, number);
      return draft ? { number, draft } : refuse('resource.not-found');
    });
  }

  private async withOwn<T>(classId: string, lessonId: string, act: (own: OwnLesson) => Promise<T>): Promise<T | Refusal<'resource.not-found'>> {
    const own = await findOwn(this.db.manager, await schoolOf(this.db.manager, classId), lessonId);
    return own ? act(own) : refuse('resource.not-found');
  }
}

/** Asked after the policy has found the class. */
export async function schoolOf(db: EntityManager, classId: string): Promise<string> {
  const scope = await classScope(db, classId);
  if (!scope) throw new Error('a class that a policy let through is gone');
  return scope.schoolId;
}
