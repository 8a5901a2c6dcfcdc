import type { ClassPhoto, Photo, PhotoSubject, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { columnsOf, subjectOf, type SubjectRow } from './doors.repository.ts';

interface PhotoRow extends SubjectRow { id: string; sent_at: Date; width: number; height: number; hand_in_id: string | null }
const columns = 'f.id, f.exercise_id, f.lesson_id, f.step_id, f.sent_at, f.width, f.height, f.hand_in_id';
const present = (row: PhotoRow): Photo => ({ id: row.id, subject: subjectOf(row), sentAt: row.sent_at.toISOString(), width: row.width, height: row.height, handInId: row.hand_in_id });
const same = (from: number): string => `f.exercise_id is not distinct from $${from} and f.lesson_id is not distinct from $${from + 1} and f.step_id is not distinct from $${from + 2}`;

export async function photosOfPupil(db: EntityManager, pupilId: string, classId: string, subject: PhotoSubject): Promise<Photo[]> {
  return (await db.query<PhotoRow[]>(`select ${columns} from photo f where f.pupil_id = $1 and f.class_id = $2 and ${same(3)} order by f.sent_at desc, f.id`, [pupilId, classId, ...columnsOf(subject)])).map(present);
}
/** Those that went along, and for the newest round those that came after it. */
export async function photosOfHandIn(db: EntityManager, handInId: string): Promise<Photo[]> {
  return (await db.query<PhotoRow[]>(
    `select ${columns} from hand_in h join photo f on f.hand_in_id = h.id or (f.hand_in_id is null and h.state <> 'superseded' and f.pupil_id = h.pupil_id and f.class_id = h.class_id and f.exercise_id = h.exercise_id)
     where h.id = $1 order by f.sent_at, f.id`, [handInId])).map(present);
}
export async function photosOfClass(db: EntityManager, classId: string): Promise<ClassPhoto[]> {
  const rows = await db.query<(PhotoRow & { pupil_id: string; pupil_name: string; title: Text; number: number | null })[]>(
    `select ${columns}, f.pupil_id, p.name pupil_name, coalesce(e.content->'title', (select s->'title' from jsonb_array_elements(l.content->'steps') s where s->>'id' = f.step_id), jsonb_build_object('zh', '', 'en', '')) title, l.number
     from photo f join person p on p.id = f.pupil_id left join exercise e on e.id = f.exercise_id left join lesson l on l.id = coalesce(f.lesson_id, e.lesson_id)
     where f.class_id = $1 order by f.sent_at desc, f.id limit 200`, [classId]);
  return rows.map((row) => ({ ...present(row), pupilId: row.pupil_id, pupilName: row.pupil_name, title: row.title, lessonNumber: row.number }));
}
/** What goes with the next hand-in is what lies there when it is made. */
export async function bindPhotos(db: EntityManager, { handInId, pupilId, classId, exerciseId }: { handInId: string; pupilId: string; classId: string; exerciseId: string }): Promise<void> {
  await db.query('update photo set hand_in_id = $1 where pupil_id = $2 and class_id = $3 and exercise_id = $4 and hand_in_id is null', [handInId, pupilId, classId, exerciseId]);
}

export interface PhotoPlace { readonly schoolId: string; readonly classId: string; readonly ownerId: string }
export async function placeOfPhoto(db: EntityManager, photoId: string): Promise<PhotoPlace | null> {
  const [row] = await db.query<{ school_id: string; class_id: string; pupil_id: string }[]>('select c.school_id, f.class_id, f.pupil_id from photo f join club_class c on c.id = f.class_id where f.id = $1', [photoId]);
  return row ? { schoolId: row.school_id, classId: row.class_id, ownerId: row.pupil_id } : null;
}
export async function pictureOf(db: EntityManager, photoId: string, size: 'small' | 'large'): Promise<Buffer | null> {
  const [row] = await db.query<{ picture: Buffer }[]>(`select ${size} picture from photo where id = $1`, [photoId]);
  return row?.picture ?? null;
}
export interface NewPhoto { readonly id: string; readonly pupilId: string; readonly classId: string; readonly subject: PhotoSubject; readonly width: number; readonly height: number; readonly small: Uint8Array; readonly large: Uint8Array }
export async function addPhoto(db: EntityManager, photo: NewPhoto): Promise<void> {
  await db.query('insert into photo (id, pupil_id, class_id, exercise_id, lesson_id, step_id, width, height, small, large) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [photo.id, photo.pupilId, photo.classId, ...columnsOf(photo.subject), photo.width, photo.height, Buffer.from(photo.small), Buffer.from(photo.large)]);
}
export async function removePhoto(db: EntityManager, photoId: string): Promise<void> { await db.query('delete from photo where id = $1', [photoId]); }
