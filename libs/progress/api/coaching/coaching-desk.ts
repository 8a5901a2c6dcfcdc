import { Inject, Injectable } from '@nestjs/common';
import type { Lesson, LessonCell, ResponseOf } from '@kindling/contracts';
import { courseOfClass, openings } from '@kindling/courses/api';
import { pupilsOf } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { concernsOf, conceptItems, masteryOf, reachedByHalf, type PupilWork } from '../../domain/index.ts';
import { conceptAnswersOf, factsAbout, lessonWorkOf, type LessonWork } from './class-work.repository.ts';
import { presentMoment } from './present-moment.ts';

type LessonsView = ResponseOf<'progress.class-lessons'>;
interface Pupil { readonly id: string; readonly name: string; readonly tile: number }

/** The class as its teacher looks at it; the number of queries does not grow with the class. */
@Injectable()
export class CoachingDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async lessons(classId: string): Promise<LessonsView | ReturnType<typeof refuse<'resource.not-found'>>> {
    const db = this.db.manager;
    const course = await courseOfClass(db, classId);
    if (!course) return refuse('resource.not-found', {});
    const [opened, pupils, work] = [await openings(db, classId), await pupilsOf(db, classId), await lessonWorkOf(db, classId, stepsOf(course.lessons))];
    const now = new Date();
    const isOpen = (lesson: Lesson): boolean => (opened.get(lesson.id)?.getTime() ?? Infinity) <= now.getTime();
    const open = course.lessons.filter(isOpen);
    const look = new ClassLook(work, open, earliest(open.map((lesson) => opened.get(lesson.id))), pupils);
    return {
      lessons: course.lessons.map((lesson) => ({ id: lesson.id, number: lesson.number, title: lesson.title, open: isOpen(lesson) })), asOf: now.toISOString(),
      rows: pupils.map((pupil) => ({
        pupilId: pupil.id, name: pupil.name, tile: pupil.tile, lastWorkAt: look.workOf(pupil.id).lastWorkAt?.toISOString() ?? null,
        cells: course.lessons.map((lesson) => look.cell(pupil.id, lesson)), concerns: concernsOf(look.workOf(pupil.id), now),
      })),
    };
  }

  async concepts(classId: string) {
    const db = this.db.manager;
    const course = await courseOfClass(db, classId);
    if (!course) return refuse('resource.not-found', {});
    const pupils = await pupilsOf(db, classId);
    const cells = await conceptCells(db, classId, course.lessons, null);
    return {
      concepts: conceptsOf(course.lessons), asOf: new Date().toISOString(),
      rows: pupils.map((pupil) => ({ pupilId: pupil.id, name: pupil.name, tile: pupil.tile, cells: cells(pupil.id) })),
    };
  }

  async pupil(classId: string, personId: string) {
    const [overview, course] = [await this.lessons(classId), await courseOfClass(this.db.manager, classId)];
    if ('code' in overview || !course) return refuse('resource.not-found', {});
    const row = overview.rows.find((each) => each.pupilId === personId);
    if (!row) return refuse('resource.not-found', {});
    const cells = await conceptCells(this.db.manager, classId, course.lessons, personId);
    const names = new Map(conceptsOf(course.lessons).map((concept) => [concept.id, concept.name]));
    const facts = await factsAbout(this.db.manager, classId, personId);
    return {
      ...row, concepts: cells(personId).map((cell) => ({ ...cell, name: names.get(cell.conceptId) ?? { zh: cell.conceptId, en: cell.conceptId } })),
      moments: facts.map((fact) => presentMoment(fact, course.lessons)).filter((each) => each !== null),
    };
  }
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row); else groups.set(keyOf(row), [row]);
  }
  return groups;
}
const stepsOf = (lessons: readonly Lesson[]) => lessons.flatMap((lesson) => lesson.steps.map((step) => ({ lessonId: lesson.id, stepId: step.id })));
const earliest = (dates: readonly (Date | undefined)[]): Date | null => dates.reduce<Date | null>((first, date) => (date && (!first || date < first) ? date : first), null);

/** A concept belongs to the first lesson that teaches it. */
function conceptsOf(lessons: readonly Lesson[]) {
  const concepts = new Map<string, { id: string; name: Lesson['title']; lessonNumber: number }>();
  for (const lesson of lessons) for (const { id, name } of lesson.concepts) if (!concepts.has(id)) concepts.set(id, { id, name, lessonNumber: lesson.number });
  return [...concepts.values()];
}

async function conceptCells(db: EntityManager, classId: string, lessons: readonly Lesson[], onlyPupil: string | null) {
  const answers = await conceptAnswersOf(db, classId, lessons.flatMap(conceptItems), onlyPupil);
  const byCell = groupedBy(answers, (answer) => `${answer.personId} ${answer.conceptId}`);
  return (personId: string) => conceptsOf(lessons).map(({ id }) => {
    const newest = byCell.get(`${personId} ${id}`) ?? [];
    return { conceptId: id, ...masteryOf({ newest, firstAt: newest[0]?.firstAt ?? null }) };
  });
}

/** Everything about the pupils of one class that was read at once. */
class ClassLook {
  private readonly byPupil: ReadonlyMap<string, readonly LessonWork[]>;
  private readonly openIds: ReadonlySet<string>;
  private readonly openSteps: number;
  private readonly half: number;
  private readonly firstOpenAt: Date | null;

  constructor(work: readonly LessonWork[], open: readonly Lesson[], firstOpenAt: Date | null, pupils: readonly Pupil[]) {
    this.byPupil = groupedBy(work, (row) => row.personId);
    this.openIds = new Set(open.map((lesson) => lesson.id));
    this.openSteps = stepsOf(open).length;
    this.firstOpenAt = firstOpenAt;
    this.half = reachedByHalf(pupils.map((pupil) => this.finished(pupil.id)));
  }

  workOf(pupilId: string): PupilWork {
    const rows = this.rows(pupilId);
    return {
      lastWorkAt: rows.reduce<Date | null>((last, row) => (!last || row.lastAt > last ? row.lastAt : last), null), firstOpenAt: this.firstOpenAt,
      stuckSteps: rows.reduce((sum, row) => sum + row.needHelp, 0), stuckSince: earliest(rows.map((row) => row.stuckSince ?? undefined)),
      finished: this.finished(pupilId), open: this.openSteps, half: this.half,
    };
  }
  cell(pupilId: string, lesson: Lesson): LessonCell {
    const row = this.rows(pupilId).find((each) => each.lessonId === lesson.id);
    return {
      lessonId: lesson.id, of: lesson.steps.length, done: row?.done ?? 0, firstTry: row?.firstTry ?? 0, needHelp: row?.needHelp ?? 0, started: (row?.started ?? 0) > 0,
      minutes: Math.round((row?.seconds ?? 0) / 60),
    };
  }
  private rows(pupilId: string): readonly LessonWork[] { return this.byPupil.get(pupilId) ?? []; }
  private finished(pupilId: string): number { return this.rows(pupilId).reduce((sum, row) => sum + (this.openIds.has(row.lessonId) ? row.done : 0), 0); }
}
