import { Inject, Injectable } from '@nestjs/common';
import type { GradeWeights, Lesson } from '@kindling/contracts';
import { courseOfClass, openings } from '@kindling/courses/api';
import { pupilsOf } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { attendanceOfClass } from '@kindling/live-class/api';
import { announce, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { conceptItems, totalOf, usualWeights } from '../../domain/index.ts';
import { exerciseMarks, lessonWorkOf } from '../coaching/class-work.repository.ts';
import { acceptedExercises, rightAnswers, saveWeights, weightsOf } from './gradebook.repository.ts';

/** What counts, counted; the number of queries does not grow with the class. */
@Injectable()
export class GradebookDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async gradebook(classId: string) {
    const db = this.db.manager;
    const [course, found] = [await courseOfClass(db, classId), await weightsOf(db, classId)];
    if (!course || !found) return refuse('resource.not-found', {});
    const [opened, now] = [await openings(db, classId), new Date()];
    const open = course.lessons.filter((lesson) => (opened.get(lesson.id)?.getTime() ?? Infinity) <= now.getTime());
    const weights = found.weights ?? usualWeights;
    const counts = await count(db, classId, open);
    const rows = (await pupilsOf(db, classId)).map(({ id, name, tile }) => {
      const parts = counts.partsOf(id);
      return { pupilId: id, name, tile, doneByLesson: open.map((lesson) => counts.done(id, lesson.id)), ...parts, total: totalOf(parts, weights) };
    });
    return { className: found.className, weights, sessions: counts.sessions, asOf: now.toISOString(), lessons: open.map(({ id, number, title, steps }) => ({ id, number, title, of: steps.length })), rows };
  }

  async setWeights(actor: Actor, classId: string, weights: GradeWeights) {
    await this.db.transaction(async (db) => {
      await saveWeights(db, classId, weights, actor.personId);
      await announce(db, { topic: 'progress', classId, personId: null });
    });
    return {};
  }
}

async function count(db: EntityManager, classId: string, open: readonly Lesson[]) {
  const steps = open.flatMap((lesson) => lesson.steps.map((step) => ({ lessonId: lesson.id, stepId: step.id })));
  const items = open.flatMap(conceptItems);
  const checked = new Set((await exerciseMarks(db, open.map((lesson) => lesson.id))).filter((exercise) => exercise.checks.length > 0).map((exercise) => exercise.id));
  const exercises = [...new Set(open.flatMap((lesson) => lesson.steps.flatMap((step) => (step.kind === 'workbench' && checked.has(step.exercise) ? [step.exercise] : []))))];
  const work = new Map((await lessonWorkOf(db, classId, steps)).map((row) => [`${row.personId} ${row.lessonId}`, row.done]));
  const [right, accepted, held] = [await rightAnswers(db, classId, items), await acceptedExercises(db, classId, exercises), await attendanceOfClass(db, classId)];
  const present = (id: string): number => held.filter((session) => session.rows.some((row) => row.personId === id && row.present)).length;
  const done = (id: string, lessonId: string): number => work.get(`${id} ${lessonId}`) ?? 0;
  return {
    sessions: held.length, done,
    partsOf: (id: string) => ({
      steps: { got: open.reduce((sum, lesson) => sum + done(id, lesson.id), 0), of: steps.length }, quiz: { got: right.get(id) ?? 0, of: items.length },
      handIns: { got: accepted.get(id) ?? 0, of: exercises.length }, attendance: { got: present(id), of: held.length },
    }),
  };
}
