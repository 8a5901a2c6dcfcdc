import type { EntityManager } from 'typeorm';
import { materialsOf } from './materials.repository.ts';
import { isShown, photosOf } from './photos.repository.ts';

/** What everybody may see of an event now. */
export async function shownPictures(db: EntityManager, eventId: string) {
  const photos = (await photosOf(db, eventId)).filter((photo) => photo.shown);
  return { photos: photos.map(({ id, caption, width, height }) => ({ id, caption, width, height })), materials: await materialsOf(db, eventId) };
}

export interface ShownPhoto { readonly eventId: string; readonly photoId: string; readonly caption: { readonly zh: string; readonly en: string }; readonly width: number; readonly height: number; readonly bytes: number }
/** For pages about a time: photos of held events of a branch and its schools that everybody may see now. */
export const shownPhotosBetween = (db: EntityManager, { schoolIds, branchId, from, to }: { schoolIds: readonly string[]; branchId: string; from: string; to: string }): Promise<ShownPhoto[]> => db.query(
  `select p.event_id "eventId", p.id "photoId", json_build_object('zh', p.caption_zh, 'en', p.caption_en) caption, p.width, p.height, length(p.small) bytes from event_photo p join club_event e on e.id = p.event_id
   where e.state in ('running', 'over', 'summarised') and (e.school_id = any($1::uuid[]) or e.branch_id = $2) and (e.starts_at at time zone 'Asia/Shanghai')::date between $3::date and $4::date and ${isShown} order by e.starts_at, p.added_at limit 200`, [schoolIds, branchId, from, to]);
