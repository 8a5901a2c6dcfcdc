import { Inject, Injectable } from '@nestjs/common';
import type { LessonMark } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { openingOf, openStep } from '../../domain/index.ts';
import { beginVersion, courseOfClass, findPicture, isAtSchool, isLessonOpen, lessonForClass, openings, ownVersions, setOpening, type LessonPicture } from './lessons.repository.ts';

@Injectable()
export class LessonsDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  async outline(actor: Actor, classId: string) {
    const found = await courseOfClass(this.db.manager, classId, actor.personId);
    if (!found) return refuse('resource.not-found', {});
    const [opened, own] = [await openings(this.db.manager, classId), await ownVersions(this.db.manager, found.schoolId)];
    const now = new Date();
    const lessons = found.lessons.map((lesson): LessonMark => ({
      id: lesson.id, number: lesson.number, title: lesson.title, goal: lesson.goal, minutes: lesson.minutes, ownVersion: own.get(lesson.id), opening: openingOf(opened.get(lesson.id) ?? null, now),
      steps: lesson.steps.map((step) => ({ id: step.id, kind: step.kind, phase: step.phase, title: step.title, minutes: step.minutes, exercise: 'exercise' in step ? step.exercise : null })),
    }));
    return { course: { id: found.course.id, title: found.course.title, summary: found.course.summary, units: found.course.units ?? [] }, lessons };
  }

  async lesson(actor: Actor, classId: string, lessonId: string) {
    const db = this.db.manager;
    if (!(await lessonForClass(db, classId, lessonId))) return refuse('resource.not-found', {});
    if (actor.role === 'pupil' && !(await isLessonOpen(db, classId, lessonId))) return refuse('lesson.not-open', {});
    if (actor.role === 'pupil') await beginVersion(db, actor.personId, lessonId);
    const found = await lessonForClass(db, classId, lessonId, actor.personId);
    if (!found) return refuse('resource.not-found', {});
    const { lesson, version } = found;
    return { id: lesson.id, number: lesson.number, title: lesson.title, goal: lesson.goal, steps: lesson.steps.map(openStep), contentVersion: version };
  }

  async prep(classId: string, lessonId: string) {
    const found = await lessonForClass(this.db.manager, classId, lessonId);
    if (!found) return refuse('resource.not-found', {});
    const { lesson } = found;
    return { lessonId: lesson.id, number: lesson.number, title: lesson.title, minutes: lesson.minutes, ...lesson.prep };
  }

  async open(actor: Actor, { classId, lessonId }: { classId: string; lessonId: string }, opensAt: string | null) {
    if (!(await lessonForClass(this.db.manager, classId, lessonId))) return refuse('resource.not-found', {});
    return this.db.transaction(async (db) => {
      await setOpening(db, classId, lessonId, opensAt);
      await this.facts.record(db, 'courses.lesson-opened', { personId: actor.personId, classId, lessonId, opensAt });
      return {};
    });
  }

  /** Keys included: whoever prints leaves them out. */
  async lessonToPrint(classId: string, lessonId: string) { return (await lessonForClass(this.db.manager, classId, lessonId))?.lesson ?? null; }

  /** Drawings of the course are for everybody; what a school brought is for those who belong to it. */
  async picture(actor: Actor | null, lessonId: string, file: string): Promise<LessonPicture | null> {
    const found = await findPicture(this.db.manager, lessonId, file);
    return found && (found.schoolId === null || (actor && (await isAtSchool(this.db.manager, actor, found.schoolId)))) ? found : null;
  }
}
