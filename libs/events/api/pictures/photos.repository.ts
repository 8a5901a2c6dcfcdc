import type { EventPhoto } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** The newest word of a family; null: none yet. */
const consentOf = (person: string): string => `(select given from photo_consent c where c.person_id = ${person} order by recorded_at desc limit 1)`;
const agreed = `(select count(*)::int from event_photo_person m where m.photo_id = p.id and ${consentOf('m.person_id')})`;
/** What `mayBeShown` says, for lists; both are asked in the same test. */
export const isShown = `(p.state = 'published' and (p.marking = 'nobody' or (p.marking = 'people' and p.people > 0 and p.people = ${agreed})))`;

interface Row { id: string; state: EventPhoto['state']; marking: EventPhoto['marking']; people: number; agreed: number; shown: boolean; caption_zh: string; caption_en: string; width: number; height: number }
const columns = `p.id, p.state, p.marking, p.people, ${agreed} agreed, ${isShown} shown, p.caption_zh, p.caption_en, p.width, p.height`;
const present = ({ caption_zh: zh, caption_en: en, ...row }: Row): EventPhoto => ({ ...row, caption: { zh, en } });

export async function photosOf(db: EntityManager, eventId: string): Promise<EventPhoto[]> {
  return (await db.query<Row[]>(`select ${columns} from event_photo p where p.event_id = $1 order by p.added_at, p.id`, [eventId])).map(present);
}
export async function lockPhoto(db: EntityManager, eventId: string, photoId: string): Promise<EventPhoto | null> {
  const [locked] = await db.query<unknown[]>('select 1 from event_photo where id = $1 and event_id = $2 for update', [photoId, eventId]);
  if (!locked) return null;
  const [row] = await db.query<Row[]>(`select ${columns} from event_photo p where p.id = $1`, [photoId]);
  return row ? present(row) : null;
}
export async function eventOfPhoto(db: EntityManager, photoId: string): Promise<string | null> {
  const [row] = await db.query<{ event_id: string }[]>('select event_id from event_photo where id = $1', [photoId]);
  return row?.event_id ?? null;
}
export async function bytesOfPhoto(db: EntityManager, { eventId, photoId, size }: { eventId: string; photoId: string; size: 'small' | 'large' }, onlyShown: boolean): Promise<Buffer | null> {
  const [row] = await db.query<{ bytes: Buffer }[]>(`select ${size === 'small' ? 'small' : 'large'} bytes from event_photo p where p.id = $1 and p.event_id = $2 and (not $3 or ${isShown})`, [photoId, eventId, onlyShown]);
  return row?.bytes ?? null;
}

export interface NewPhoto { readonly id: string; readonly eventId: string; readonly by: string; readonly caption: { readonly zh: string; readonly en: string }; readonly width: number; readonly height: number; readonly small: Uint8Array; readonly large: Uint8Array }
export async function addPhoto(db: EntityManager, photo: NewPhoto): Promise<void> {
  await db.query('insert into event_photo (id, event_id, caption_zh, caption_en, width, height, small, large, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [photo.id, photo.eventId, photo.caption.zh, photo.caption.en, photo.width, photo.height, Buffer.from(photo.small), Buffer.from(photo.large), photo.by]);
}
export async function removePhoto(db: EntityManager, eventId: string, photoId: string): Promise<boolean> {
  return (await db.query<[unknown, number]>('delete from event_photo where id = $1 and event_id = $2', [photoId, eventId]))[1] > 0;
}
export async function setPhotoState(db: EntityManager, photoId: string, state: EventPhoto['state']): Promise<void> { await db.query('update event_photo set state = $2 where id = $1', [photoId, state]); }
export async function setMarking(db: EntityManager, photoId: string, marking: EventPhoto['marking']): Promise<void> { await db.query('update event_photo set marking = $2, people = 0 where id = $1', [photoId, marking]); }

/** The marks of one class stand apart from those of the others. */
export async function markClass(db: EntityManager, photoId: string, classId: string, personIds: readonly string[]): Promise<void> {
  await db.query('delete from event_photo_person where photo_id = $1 and person_id in (select person_id from membership where class_id = $2) and not person_id = any($3)', [photoId, classId, personIds]);
  await db.query("insert into event_photo_person (photo_id, person_id) select $1, m.person_id from membership m join person p on p.id = m.person_id where m.class_id = $2 and p.role = 'pupil' and p.id = any($3) on conflict do nothing", [photoId, classId, personIds]);
  await db.query("update event_photo p set people = n, marking = case when n > 0 then 'people' else 'open' end from (select count(*)::int n from event_photo_person where photo_id = $1) marks where p.id = $1", [photoId]);
}
export interface MarkedPupil { readonly personId: string; readonly name: string; readonly tile: number; readonly marked: boolean; readonly given: boolean | null }
export const pupilsOnPhoto = (db: EntityManager, photoId: string, classId: string): Promise<MarkedPupil[]> => db.query(
  `select p.id "personId", p.name, m.tile, exists (select 1 from event_photo_person x where x.photo_id = $1 and x.person_id = p.id) marked, ${consentOf('p.id')} given
   from membership m join person p on p.id = m.person_id where m.class_id = $2 and p.role = 'pupil' and p.archived_at is null order by m.tile, p.name`, [photoId, classId]);

/** Those without a yes, with the class by which it is judged who may read their names. */
export const missingOnPhoto = (db: EntityManager, photoId: string): Promise<{ name: string; classId: string; schoolId: string }[]> => db.query(
  `select distinct on (p.id) p.name, c.id "classId", c.school_id "schoolId" from event_photo_person x join person p on p.id = x.person_id join membership m on m.person_id = p.id join club_class c on c.id = m.class_id
   where x.photo_id = $1 and not coalesce(${consentOf('p.id')}, false) order by p.id, c.id`, [photoId]);
