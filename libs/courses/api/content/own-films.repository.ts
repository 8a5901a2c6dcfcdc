import type { EntityManager } from 'typeorm';

export interface OwnFilm { readonly file: string; readonly kind: 'film' | 'captions'; readonly seconds: number | null }
interface LessonOfSchool { readonly lessonId: string; readonly schoolId: string }
const shown = 'file, kind, seconds';

export const ownFilms = (db: EntityManager, lessonId: string): Promise<OwnFilm[]> => db.query(`select ${shown} from lesson_film where lesson_id = $1 order by added_at, file`, [lessonId]);
/** What became of an upload whose answer was lost. */
export async function filmOfUpload(db: EntityManager, lessonId: string, uploadId: string): Promise<OwnFilm | null> {
  const [row] = await db.query<OwnFilm[]>(`select ${shown} from lesson_film where lesson_id = $1 and upload_id = $2`, [lessonId, uploadId]);
  return row ?? null;
}
export async function addOwnFilm(db: EntityManager, { lessonId, schoolId }: LessonOfSchool, film: OwnFilm & { readonly digest: string; readonly uploadId: string }): Promise<void> {
  await db.query(
    `insert into lesson_film (lesson_id, file, kind, seconds, digest, school_id, upload_id) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (lesson_id, file) do update set upload_id = excluded.upload_id`, [lessonId, film.file, film.kind, film.seconds, film.digest, schoolId, film.uploadId]);
}
export async function copyFilms(db: EntityManager, fromLessonId: string, { lessonId, schoolId }: LessonOfSchool): Promise<void> {
  await db.query('insert into lesson_film (lesson_id, file, kind, seconds, digest, school_id) select $2, file, kind, seconds, digest, $3 from lesson_film where lesson_id = $1 on conflict do nothing', [fromLessonId, lessonId, schoolId]);
}

export interface KeptFilm { readonly digest: string; readonly mime: string; readonly size: number; readonly schoolId: string }
export async function findOwnFilm(db: EntityManager, lessonId: string, file: string): Promise<KeptFilm | null> {
  const [row] = await db.query<KeptFilm[]>(
    'select f.digest, f.mime, octet_length(f.bytes) size, l.school_id "schoolId" from lesson_film l join stored_file f on f.digest = l.digest where l.lesson_id = $1 and l.file = $2', [lessonId, file]);
  return row ?? null;
}
/** A piece of a file, so that nobody holds a whole film in memory for each pupil who watches. */
export async function pieceOf(db: EntityManager, digest: string, from: number, length: number): Promise<Buffer> {
  const [row] = await db.query<{ piece: Buffer }[]>('select substring(bytes from $2 for $3) piece from stored_file where digest = $1', [digest, from + 1, length]);
  return row?.piece ?? Buffer.alloc(0);
}
