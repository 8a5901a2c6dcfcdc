import { Inject, Injectable } from '@nestjs/common';
import { draftLimits, type ErrorCode, type LessonFilm } from '@kindling/contracts';
import { addOwnFilm, filmOfUpload, ownFilms } from '@kindling/courses/api';
import { classScope, mayWriteLessons } from '@kindling/identity/api';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { keepFile, within, type Actor } from '@kindling/platform-api';
import { ofPlace, UploadPurposes, Uploads, videoKind, videoLength, withoutNotes } from '@kindling/uploads/api';
import { DataSource } from 'typeorm';
import { readCaptions } from '../domain/index.ts';
import { findOwn, lockOwn } from './own-lessons.repository.ts';
import { schoolOf, type LessonAt } from './writing-desk.ts';

interface Looked { readonly kind: LessonFilm['kind']; readonly mime: string; readonly ending: string; readonly bytes: Uint8Array; readonly seconds: number | null }
type FilmRefusal = 'authoring.film-unknown' | 'authoring.film-length' | 'authoring.captions-broken' | 'authoring.film-too-big';

/** Films and captions of a lesson that a school writes, sent up to its class and judged by what is in them. */
@Injectable()
export class LessonFilms {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(Uploads) private readonly uploads: Uploads, @Inject(UploadPurposes) purposes: UploadPurposes) {
    purposes.register('lesson-film', { access: within(ofPlace(classScope), mayWriteLessons), mostBytes: draftLimits.filmBytes, tooBig: 'authoring.film-too-big' });
  }

  async add(actor: Actor, { classId, ownLessonId: lessonId }: LessonAt, uploadId: string): Promise<LessonFilm | Refusal<ErrorCode>> {
    const schoolId = await schoolOf(this.db.manager, classId);
    if (!(await findOwn(this.db.manager, schoolId, lessonId))) return refuse('resource.not-found');
    const arrived = await this.uploads.arrived(actor, uploadId, { purpose: 'lesson-film', placeId: classId });
    if (!arrived.ok) return arrived;
    if (arrived.value === 'taken') return (await filmOfUpload(this.db.manager, lessonId, uploadId)) ?? refuse('resource.not-found');
    const looked = look(arrived.value.bytes);
    if (!looked.ok) return this.uploads.turnDown(uploadId, looked);
    return this.keep({ lessonId, schoolId }, uploadId, looked.value);
  }

  private keep(place: { lessonId: string; schoolId: string }, uploadId: string, { kind, mime, ending, bytes, seconds }: Looked): Promise<LessonFilm | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      if (!(await lockOwn(db, place.schoolId, place.lessonId))) return refuse('resource.not-found');
      if ((await ownFilms(db, place.lessonId)).length >= draftLimits.films) return refuse('authoring.too-many', { most: draftLimits.films });
      if (!(await this.uploads.take(db, uploadId))) return (await filmOfUpload(db, place.lessonId, uploadId)) ?? refuse('resource.not-found');
      const digest = await keepFile(db, mime, bytes);
      const film = { file: `${kind}-${digest.slice(0, 20)}.${ending}`, kind, seconds };
      await addOwnFilm(db, place, { ...film, digest, uploadId });
      return film;
    });
  }
}

function look(bytes: Buffer): Result<Looked, FilmRefusal> {
  const mime = videoKind(bytes);
  return mime ? filmOf(bytes, mime) : captionsOf(bytes);
}
function filmOf(bytes: Buffer, mime: 'video/mp4' | 'video/webm'): Result<Looked, FilmRefusal> {
  const [seconds, most] = [videoLength(bytes), draftLimits.filmSeconds];
  if (seconds === null) return refuse('authoring.film-unknown');
  if (seconds < 1 || seconds > most) return refuse('authoring.film-length', { seconds, most });
  return ok({ kind: 'film', mime, ending: mime === 'video/mp4' ? 'mp4' : 'webm', bytes: withoutNotes(bytes), seconds });
}
function captionsOf(bytes: Buffer): Result<Looked, FilmRefusal> {
  if (bytes.length > draftLimits.captionBytes) return refuse('authoring.film-unknown');
  const captions = readCaptions(bytes.toString('utf8'));
  if (captions === null) return refuse('authoring.film-unknown');
  if (captions.length === 0) return refuse('authoring.captions-broken');
  return ok({ kind: 'captions', mime: 'text/vtt; charset=utf-8', ending: 'vtt', bytes, seconds: null });
}
