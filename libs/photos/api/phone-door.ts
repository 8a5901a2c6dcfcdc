import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { photoLimits, type ErrorCode, type PhotoSubject, type Text } from '@kindling/contracts';
import { isLessonOpen, lessonForClass } from '@kindling/courses/api';
import { findExercise } from '@kindling/exercises/api';
import { CodeLookUps, hashToken } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { Refused, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { albumOf, doorState } from '../domain/index.ts';
import { closeDoor, findDoor, openDoor, type Door } from './doors.repository.ts';
import { photosOfPupil } from './photos.repository.ts';

/** The way in for a phone that nobody signs in on: one address, some minutes, some pictures, one task of one pupil. */
@Injectable()
export class PhoneDoor {
  private readonly lookUps = new CodeLookUps();
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async open(actor: Actor, classId: string, subject: PhotoSubject) {
    const db = this.db.manager;
    const title = await titleOf(db, classId, subject);
    if (title === null) return refuse('resource.not-found');
    if (!(await isLessonOpen(db, classId, title.lessonId))) return refuse('lesson.not-open');
    const there = (await photosOfPupil(db, actor.personId, classId, subject)).length;
    if (there >= photoLimits.perSubject) return refuse('photo.too-many');
    const token = randomBytes(16).toString('base64url');
    const until = await openDoor(db, { personId: actor.personId, classId, subject, tokenHash: hashToken(token), minutes: photoLimits.doorMinutes });
    return { path: `/p/${token}`, until: until.toISOString(), left: Math.min(photoLimits.perDoor, photoLimits.perSubject - there) };
  }
  close(actor: Actor): Promise<void> { return closeDoor(this.db.manager, actor.personId); }

  async look(token: string, address: string): Promise<{ open: boolean; until: string; left: number; title: Text; album: string } | Refusal<ErrorCode>> {
    const door = await this.behind(token, address);
    const title = await titleOf(this.db.manager, door.classId, door.subject);
    const album = createHash('sha256').update(albumOf(door.personId, door.classId, door.subject)).digest('base64url').slice(0, 22);
    return { open: doorState(door, Date.now()) === 'open', until: door.endsAt.toISOString(), left: leftOf(door), title: title?.title ?? { zh: '', en: '' }, album };
  }

  /** @throws Refused when nobody stands there, or too many addresses were tried from one place. */
  async behind(token: string, address: string): Promise<Door> {
    const door = await findDoor(this.db.manager, hashToken(token));
    if (!this.lookUps.allow(address, token, door !== null)) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    if (!door) throw new Refused('resource.not-found');
    return door;
  }
}

export const leftOf = (door: Door): number => Math.max(0, photoLimits.perDoor - door.taken);

/** What the task is called, if this class has it. */
async function titleOf(db: EntityManager, classId: string, subject: PhotoSubject): Promise<{ title: Text; lessonId: string } | null> {
  const exercise = subject.on === 'exercise' ? await findExercise(db, subject.exerciseId) : null;
  const lessonId = subject.on === 'exercise' ? exercise?.lessonId : subject.lessonId;
  const found = lessonId === undefined ? null : await lessonForClass(db, classId, lessonId);
  if (!found) return null;
  if (exercise) return { title: exercise.exercise.title, lessonId: found.lesson.id };
  const step = found.lesson.steps.find(({ id }) => subject.on === 'step' && id === subject.stepId);
  return step ? { title: step.title, lessonId: found.lesson.id } : null;
}
