import { randomUUID } from 'node:crypto';
import type { Rig } from './rig.ts';

export interface Pupil { readonly personId: string; readonly name: string; readonly pin: string }

/** Fills the own class up to that many pupils; their PINs are read off the cards, as a teacher would. */
export async function fillClass(rig: Rig, size: number): Promise<Pupil[]> {
  const { club, db } = rig;
  for (let tile = club.own.pupils.length + 1; tile <= size; tile += 1) {
    const personId = randomUUID();
    await db.query("insert into person (id, school_id, role, name) values ($1, $2, 'pupil', $3)", [personId, club.own.schoolId, `学生 ${tile}`]);
    await db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3)', [club.own.id, personId, tile]);
  }
  const { cards } = await (await rig.as(club.own.teacher)).get('identity.sign-in-cards', { params: { classId: club.own.id } });
  return cards.map(({ personId, name, pin }) => ({ personId, name, pin }));
}
