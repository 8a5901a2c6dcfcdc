import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AnswerVerdict, ErrorCode, Lesson, StepAnswer } from '@kindling/contracts';
import { IssueCredential } from '@kindling/badges/api';
import { lessonToShow } from '@kindling/courses/api';
import { chinaDay, type Refusal, refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { judgeAnswer } from '@kindling/progress/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { noteTrained } from '../members/members.repository.ts';
import { certificateOf, courseForStaff, lessonsDone, lockLearner, noteLesson, staffCourse } from './training.repository.ts';

interface GivenAnswer { readonly stepId: string; readonly answer: StepAnswer }
const criteria = { zh: '学完四节课并答对全部问题', en: 'Four lessons with all questions right' };

/** The course for those who teach: the same lessons, questions and judging as pupils have, without a class. */
@Injectable()
export class Training {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(IssueCredential) private readonly issuing: IssueCredential) {}

  async course(actor: Actor) {
    const found = await courseForStaff(this.db.manager);
    if (!found) return refuse('resource.not-found');
    const done = await lessonsDone(this.db.manager, actor.personId);
    return {
      title: found.course.title, summary: found.course.summary, certificate: await certificateOf(this.db.manager, actor.personId),
      lessons: found.lessons.map(({ id, number, title, goal, minutes }) => ({ id, number, title, goal, minutes, doneOn: done.get(id) ?? null })),
    };
  }

  async lesson(lessonId: string) { return (await this.find(lessonId)) ? ((await lessonToShow(this.db.manager, lessonId)) ?? refuse('resource.not-found')) : refuse('resource.not-found'); }

  async answer({ lessonId, stepId }: { lessonId: string; stepId: string }, answer: StepAnswer): Promise<AnswerVerdict | Refusal<ErrorCode>> {
    const step = (await this.find(lessonId))?.steps.find((each) => each.id === stepId);
    if (!step) return refuse('resource.not-found');
    const judged = judgeAnswer(step, answer);
    return judged.ok ? { ...judged.value, stepDone: false } : refuse('request.malformed');
  }

  finish(actor: Actor, lessonId: string, answers: readonly GivenAnswer[], origin: string): Promise<{ open: string[]; certificate: boolean } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const found = await courseForStaff(db);
      const lesson = found?.lessons.find(({ id }) => id === lessonId);
      if (!found || !lesson) return refuse('resource.not-found');
      const open = openQuestions(lesson, answers);
      if (open.length > 0) return { open, certificate: false };
      await lockLearner(db, actor.personId);
      const today = chinaDay(new Date().toISOString());
      await noteLesson(db, actor.personId, lessonId, today);
      const done = await lessonsDone(db, actor.personId);
      if (!found.lessons.every(({ id }) => done.has(id))) return { open, certificate: false };
      await noteTrained(db, actor.personId, 'course', today);
      return { open, certificate: await this.certify(db, actor, found.course.title, origin) };
    });
  }

  private async certify(db: EntityManager, actor: Actor, title: { zh: string; en: string }, origin: string): Promise<boolean> {
    if (await certificateOf(db, actor.personId)) return true;
    await this.issuing.issue(db, { id: randomUUID(), kind: 'badge', personId: actor.personId, holder: actor.name, classId: null, achievement: staffCourse, title, criteria, origin, by: actor.personId });
    return true;
  }
  private async find(lessonId: string): Promise<Lesson | undefined> { return (await courseForStaff(this.db.manager))?.lessons.find(({ id }) => id === lessonId); }
}

/** Questions that no given answer is right for. */
function openQuestions(lesson: Lesson, answers: readonly GivenAnswer[]): string[] {
  return lesson.steps.flatMap((step) => (step.kind === 'quiz' ? step.items.filter((item) => !answers.some(({ stepId, answer }) => {
    const judged = stepId === step.id ? judgeAnswer(step, answer) : null;
    return judged?.ok && judged.value.itemId === item.id && judged.value.correct;
  })).map(({ id }) => id) : []));
}
