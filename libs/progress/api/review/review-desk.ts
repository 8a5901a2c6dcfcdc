import { Controller, Inject, Injectable } from '@nestjs/common';
import type { Lesson, ResponseOf } from '@kindling/contracts';
import { courseOfClass, findLesson, openings } from '@kindling/courses/api';
import { openItem } from '@kindling/courses/domain';
import { classInPath, mayLearnInClass } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { pickReview, type Asked } from '../../domain/index.ts';

type Review = ResponseOf<'progress.review'>;

/** Questions that are due again. Answering them goes the way of every answer, so mastery follows by itself. */
@Injectable()
export class ReviewDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async review(actor: Actor, classId: string): Promise<Review | ReturnType<typeof refuse<'resource.not-found'>>> {
    const db = this.db.manager;
    const course = await courseOfClass(db, classId);
    if (!course) return refuse('resource.not-found', {});
    const [opened, now] = [await openings(db, classId), new Date()];
    const questions = course.lessons.filter((lesson) => (opened.get(lesson.id)?.getTime() ?? Infinity) <= now.getTime()).flatMap(reviewable);
    const { due, picked } = pickReview(await answersTo(db, actor.personId, classId, questions), now);
    const items: Review['items'] = [];
    for (const each of picked) {
      const found = questions.find((question) => question.lessonId === each.lessonId && question.stepId === each.stepId && question.item.id === each.itemId);
      const version = (await findLesson(db, each.lessonId))?.version;
      if (found && version !== undefined) items.push({ lessonId: each.lessonId, stepId: each.stepId, lessonNumber: found.number, version, item: openItem(found.item) });
    }
    return { due, items };
  }
}

/** A prediction is answered once and for all, so only quizzes come again. */
const reviewable = (lesson: Lesson) => lesson.steps.flatMap((step) => (step.kind === 'quiz' ? step.items.map((item) => ({ lessonId: lesson.id, number: lesson.number, stepId: step.id, item })) : []));
type Question = ReturnType<typeof reviewable>[number];

async function answersTo(db: EntityManager, personId: string, classId: string, questions: readonly Question[]): Promise<Asked[]> {
  const rows = await db.query<{ lessonId: string; stepId: string; itemId: string; correct: boolean; at: Date }[]>(
    'select lesson_id "lessonId", step_id "stepId", item_id "itemId", correct, answered_at at from step_answer where person_id = $1 and class_id = $2 order by answered_at', [personId, classId]);
  const byQuestion = new Map<string, { correct: boolean; at: Date }[]>();
  const keyOf = (lessonId: string, stepId: string, itemId: string): string => `${lessonId} ${stepId} ${itemId}`;
  for (const { lessonId, stepId, itemId, correct, at } of rows) byQuestion.set(keyOf(lessonId, stepId, itemId), [...(byQuestion.get(keyOf(lessonId, stepId, itemId)) ?? []), { correct, at }]);
  return questions.map(({ lessonId, stepId, item }) => ({ lessonId, stepId, itemId: item.id, conceptId: item.concept, answers: byQuestion.get(keyOf(lessonId, stepId, item.id)) ?? [] }));
}

@Controller()
export class ReviewController {
  constructor(@Inject(ReviewDesk) private readonly desk: ReviewDesk) {}

  @Handles('progress.review', within(classInPath, mayLearnInClass))
  review(@Input() { params }: InputOf<'progress.review'>, @CurrentActor() actor: Actor) { return this.desk.review(actor, params.classId); }
}
