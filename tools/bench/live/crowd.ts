import { randomUUID } from 'node:crypto';
import { fillClass } from '../../rig/full-class.ts';
import type { Rig } from '../../rig/rig.ts';

export interface Crowd { readonly liveId: string; readonly tutorCookie: string; readonly pupilCookies: readonly string[]; readonly pupilIds: readonly string[] }

/** An open class of that many pupils, everybody signed in. */
export async function gatherCrowd(rig: Rig, pupils: number): Promise<Crowd> {
  await fillClass(rig, pupils);
  const tutor = await rig.as(rig.club.own.tutor);
  const liveId = randomUUID();
  await tutor.get('live.open', { params: { classId: rig.club.own.id }, body: { liveId, lessonId: '01-first-light' } });
  const rows: { id: string }[] = await rig.db.query("select p.id from person p join membership m on m.person_id = p.id where m.class_id = $1 and p.role = 'pupil' order by m.tile", [rig.club.own.id]);
  const pupilCookies: string[] = [];
  for (const { id } of rows) pupilCookies.push((await rig.as(id)).cookie);
  return { liveId, tutorCookie: tutor.cookie, pupilCookies, pupilIds: rows.map(({ id }) => id) };
}
