import { Inject, Injectable } from '@nestjs/common';
import type { LessonMark } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { openingOf, openStep } from '../../domain/index.ts';
import { courseOfClass, findLesson, findPicture, isLessonOpen, openings, setOpening } from './lessons.repository.ts';

@Injectable()
export class LessonsDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async outline(classId: string) {
    const found = await courseOfClass(this.db.manager, classId);
    if (!found) return refuse('resource.not-found', {});
    const opened = await openings(this.db.manager, classId);
    const now = new Date();
    const lessons = found.lessons.map((lesson): LessonMark => ({
      id: lesson.id, number: lesson.number, title: lesson.title, goal: lesson.goal, minutes: lesson.minutes, opening: openingOf(opened.get(lesson.id) ?? null, now),
      steps: lesson.steps.map((step) => ({ id: step.id, kind: step.kind, phase: step.phase, title: step.title, minutes: step.minutes, exercise: 'exercise' in step ? step.exercise : null })),
    }));
    return { course: { id: found.course.id, title: found.course.title, summary: found.course.summary }, lessons };
  }

  async lesson(actor: Actor, classId: string, lessonId: string) {
    const found = await this.lessonOfClass(classId, lessonId);
    if (!found) return refuse('resource.not-found', {});
    if (actor.role === 'pupil' && !(await isLessonOpen(this.db.manager, classId, lessonId))) return refuse('lesson.not-open', {});
    const { lesson, version } = found;
    return { id: lesson.id, number: lesson.number, title: lesson.title, goal: lesson.goal, steps: lesson.steps.map(openStep), contentVersion: version };
  }

  async prep(classId: string, lessonId: string) {
    const found = await this.lessonOfClass(classId, lessonId);
    if (!found) return refuse('resource.not-found', {});
    const { lesson } = found;
    return { lessonId: lesson.id, number: lesson.number, title: lesson.title, minutes: lesson.minutes, ...lesson.prep };
  }

  async open(classId: string, lessonId: string, opensAt: string | null) {
    if (!(await this.lessonOfClass(classId, lessonId))) return refuse('resource.not-found', {});
    await setOpening(this.db.manager, classId, lessonId, opensAt);
    return {};
  }

  picture(lessonId: string, file: string) { return findPicture(this.db.manager, lessonId, file); }

  /** Keys included: whoever prints leaves them out. */
  async lessonToPrint(classId: string, lessonId: string) { return (await this.lessonOfClass(classId, lessonId))?.lesson ?? null; }

  private async lessonOfClass(classId: string, lessonId: string) {
    const [found, course] = [await findLesson(this.db.manager, lessonId), await courseOfClass(this.db.manager, classId)];
    return found && course?.course.id === found.courseId ? found : null;
  }
}
