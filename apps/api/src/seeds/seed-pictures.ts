import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';
import { drawScene, type Scene } from './draw-scene.ts';

interface Photo { readonly event: number; readonly scene: Scene; readonly zh: string; readonly en: string; /** Pupils of 7(2) on it; none: nobody can be recognised. */ readonly on: readonly number[]; readonly published: boolean }
/** The numbers are those of `seedEvents`. One waits: a family on it has not agreed. */
export const demoPhotos: readonly Photo[] = [
  { event: 1, scene: 'lecture', zh: '开学讲座，坐得满满的', en: 'A full hall at the opening lecture', on: [], published: true },
  { event: 2, scene: 'visit', zh: '第一次看激光切割', en: 'Laser cutting, seen for the first time', on: [1, 3], published: true },
  { event: 11, scene: 'salon', zh: '爸爸和孩子一起接线', en: 'Wiring it together', on: [4], published: true },
  { event: 12, scene: 'salon', zh: '会躲猫猫的灯', en: 'The lamp that hides', on: [2, 6], published: false },
  { event: 18, scene: 'show', zh: '期末作品展', en: 'The show of the term', on: [], published: true },
  { event: 4, scene: 'salon', zh: '两校一起做小夜灯', en: 'Two schools, one night-light', on: [], published: true },
];

export async function seedPictures(db: EntityManager): Promise<void> {
  const drawn = new Map<Scene, Awaited<ReturnType<typeof drawScene>>>();
  for (const [at, photo] of demoPhotos.entries()) {
    const picture = drawn.get(photo.scene) ?? await drawScene(photo.scene);
    drawn.set(photo.scene, picture);
    const id = demoId(40, at + 1);
    await db.query("insert into event_photo (id, event_id, state, marking, people, caption_zh, caption_en, width, height, small, large, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      [id, demoId(30, photo.event), photo.published ? 'published' : 'kept', photo.on.length > 0 ? 'people' : 'nobody', photo.on.length, photo.zh, photo.en, picture.width, picture.height, picture.small, picture.large, demoId(2, 1)]);
    await db.query('insert into event_photo_person (photo_id, person_id) select $1, unnest($2::uuid[])', [id, photo.on.map((place) => demoId(100, place))]);
  }
}
