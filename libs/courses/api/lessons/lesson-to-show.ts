import type { ResponseOf } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { openStep } from '../../domain/index.ts';
import { findLesson } from './lessons.repository.ts';

/** A lesson of the course, without its answers, for whoever shows it without a class. */
export async function lessonToShow(db: EntityManager, lessonId: string): Promise<ResponseOf<'courses.lesson'> | null> {
  const found = await findLesson(db, lessonId);
  if (found?.schoolId !== null) return null;
  const { lesson, version } = found;
  return { id: lesson.id, number: lesson.number, title: lesson.title, goal: lesson.goal, steps: lesson.steps.map(openStep), contentVersion: version };
}
