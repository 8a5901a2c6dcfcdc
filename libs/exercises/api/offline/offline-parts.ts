import { gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { routeTable, type Lesson, type Step } from '@kindling/contracts';
import { courseOfClass, openings, picturesOf } from '@kindling/courses/api';
import { openingOf, openStep } from '@kindling/courses/domain';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { ExercisesDesk } from '../exercises/exercises-desk.ts';

interface Part { readonly address: string; readonly bytes: number }
type Picture = Awaited<ReturnType<typeof picturesOf>>[number];

/** Tells a computer what to fetch while it has a link, so that a lesson opens when it has none. */
@Injectable()
export class OfflineParts {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(ExercisesDesk) private readonly exercises: ExercisesDesk) {}

  async list(actor: Actor, classId: string) {
    const found = await courseOfClass(this.db.manager, classId, actor.personId);
    if (!found) return refuse('resource.not-found', {});
    const opened = await openings(this.db.manager, classId);
    const now = new Date();
    const lessons = found.lessons.filter((lesson) => {
      const { state } = openingOf(opened.get(lesson.id) ?? null, now);
      return state === 'open' || (state === 'opens' && actor.role !== 'pupil');
    });
    const pictures = await picturesOf(this.db.manager, lessons.map((lesson) => lesson.id));
    return { lessons: await Promise.all(lessons.map((lesson) => this.partsOf(actor, classId, lesson, pictures.filter((picture) => picture.lessonId === lesson.id)))) };
  }

  private async partsOf(actor: Actor, classId: string, lesson: Lesson, pictures: readonly Picture[]) {
    const exercises = [...new Set(lesson.steps.flatMap(exerciseOf))];
    const wirings = [...new Set(lesson.steps.filter((step) => step.kind === 'build').flatMap(exerciseOf))];
    const parts: Part[] = [
      { address: fill('courses.lesson', { classId, lessonId: lesson.id }), bytes: onTheWire(lesson.steps.map(openStep)) },
      ...pictures.map(({ file, bytes, version }) => ({ address: `${fill('courses.picture', { lessonId: lesson.id, file })}?v=${encodeURIComponent(version)}`, bytes: onTheWire(bytes) })),
    ];
    for (const exerciseId of exercises) parts.push({ address: fill('exercises.exercise', { exerciseId }), bytes: onTheWire(await this.exercises.exercise(actor, exerciseId)) });
    for (const exerciseId of wirings) parts.push({ address: fill('exercises.wiring', { exerciseId }), bytes: onTheWire(await this.exercises.wiring(actor, exerciseId)) });
    return { lessonId: lesson.id, number: lesson.number, title: lesson.title, parts, exercises };
  }
}

const exerciseOf = (step: Step): string[] => ('exercise' in step ? [step.exercise] : []);
const fill = (id: keyof typeof routeTable, params: Readonly<Record<string, string>>): string => routeTable[id][1].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
/** What compression leaves of an answer; see apps/api/src/boot/compress-answers.ts. */
const onTheWire = (content: unknown): number => gzipSync(Buffer.isBuffer(content) ? content : JSON.stringify(content)).length;
