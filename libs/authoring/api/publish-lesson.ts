import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftFinding, ErrorCode } from '@kindling/contracts';
import { addVersion, ownFilms, ownPictures, placeInCourse } from '@kindling/courses/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { Refused, TokenBucket, type Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { finishedLesson, lintDraft } from '../domain/index.ts';
import { findOwn, lockOwn, type OwnLesson } from './own-lessons.repository.ts';
import { TryChecks } from './try-checks.ts';
import { schoolOf, type LessonAt } from './writing-desk.ts';

const digest = (content: string): string => createHash('sha256').update(content).digest('hex');
type Linted = { readonly own: OwnLesson; readonly findings: DraftFinding[] };

/** Looking a draft over and making it a version. Both run the checks, so both are counted. */
@Injectable()
export class PublishLesson {
  private readonly lookers = new TokenBucket(20, 12);
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(TryChecks) private readonly checks: TryChecks) {}

  async lint(actor: Actor, at: LessonAt) {
    const linted = await this.look(actor, at);
    return linted ? { revision: linted.own.revision, findings: linted.findings } : refuse('resource.not-found');
  }

  /** What was looked over is what is published: a draft that somebody changed meanwhile is looked over again. */
  async publish(actor: Actor, at: LessonAt, { revision, note }: { revision: number; note: string }): Promise<{ number: number } | Refusal<ErrorCode>> {
    const linted = await this.look(actor, at);
    if (!linted) return refuse('resource.not-found');
    const errors = linted.findings.filter(({ severity }) => severity === 'error').length;
    if (linted.own.revision === revision && errors > 0) return refuse('authoring.not-ready', { count: errors });
    return this.db.transaction(async (db) => {
      const own = await lockOwn(db, linted.own.schoolId, at.ownLessonId);
      if (!own) return refuse('resource.not-found');
      if (own.revision !== revision || linted.own.revision !== revision) return refuse('authoring.changed-elsewhere', { by: own.savedBy, revision: own.revision });
      if (own.published !== null && !own.changedSince) return { number: own.published };
      const place = { lessonId: own.id, courseId: own.courseId, schoolId: own.schoolId };
      const finished = finishedLesson(own.draft, { id: own.id, number: await placeInCourse(db, place) }, digest);
      if (!finished) return refuse('authoring.not-ready', { count: 1 });
      return { number: await addVersion(db, { ...place, ...finished, draft: own.draft, revision, note, personId: actor.personId }) };
    });
  }

  private async look(actor: Actor, { classId, ownLessonId: lessonId }: LessonAt): Promise<Linted | null> {
    if (!this.lookers.take(actor.personId)) throw new Refused('request.too-many', { retryAfterSeconds: 5 });
    const db = this.db.manager;
    const own = await findOwn(db, await schoolOf(db, classId), lessonId);
    if (!own) return null;
    const plain = lintDraft(own.draft, (await ownPictures(db, lessonId)).map(({ file }) => file), (await ownFilms(db, lessonId)).map(({ file }) => file));
    const broken = new Set(plain.filter(({ severity, exerciseId }) => severity === 'error' && exerciseId !== null).map(({ exerciseId }) => exerciseId));
    // An exercise that is not whole cannot be run.
    return { own, findings: [...plain, ...(await this.checks.of(own.draft.exercises.filter(({ id }) => !broken.has(id))))] };
  }
}
