import { Inject, Injectable } from '@nestjs/common';
import type { Diagram, Exercise, PartCounts } from '@kindling/contracts';
import { courseOfClass } from '@kindling/courses/api';
import { exercisesOfCourse } from '@kindling/exercises/api';
import { pupilsOf } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { needsOf, passport, standardContents } from '../domain/index.ts';
import { kitsOf, sparesOf } from './cupboard.repository.ts';
import { newestLoans } from './loans.repository.ts';
import { schoolOf } from './school-of-class.ts';

/** Looking into the cupboard. */
@Injectable()
export class CupboardDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async cupboard(classId: string) {
    const db = this.db.manager;
    const schoolId = await schoolOf(db, classId);
    return { kits: await kitsOf(db, schoolId), spares: await sparesOf(db, schoolId), standard: standardContents, pupils: (await pupilsOf(db, classId)).map(({ id, ...pupil }) => ({ personId: id, ...pupil })) };
  }

  async loans(classId: string) { return { loans: await newestLoans(this.db.manager, await schoolOf(this.db.manager, classId)) }; }

  async passports(classId: string) {
    const db = this.db.manager;
    const [found, schoolId] = [await courseOfClass(db, classId), await schoolOf(db, classId)];
    if (!found) return refuse('resource.not-found');
    const [kits, spares, pupils, needs] = [await kitsOf(db, schoolId), await sparesOf(db, schoolId), (await pupilsOf(db, classId)).length, await this.needs(db, found.course.id)];
    return {
      passports: found.lessons.map((lesson) => ({
        lessonId: lesson.id, lessonNumber: lesson.number, lessonTitle: lesson.title, pupils, kits: kits.length, ...passport(needs.get(lesson.id) ?? {}, { kits, spares }, pupils),
      })),
    };
  }

  /** From the circuits that the lesson's exercises end with. */
  private async needs(db: EntityManager, courseId: string): Promise<ReadonlyMap<string, PartCounts>> {
    const diagrams = new Map<string, Diagram[]>();
    for (const { lessonId, exercise } of await exercisesOfCourse(db, courseId)) diagrams.set(lessonId, [...(diagrams.get(lessonId) ?? []), ...diagramOf(exercise)]);
    return new Map([...diagrams].map(([lessonId, drawn]) => [lessonId, needsOf(drawn)]));
  }
}
const diagramOf = (exercise: Exercise): Diagram[] => (exercise.kind === 'python' ? [] : [exercise.reference.diagram]);
