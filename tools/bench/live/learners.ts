import { randomUUID } from 'node:crypto';
import { openLesson } from '../../rig/props.ts';
import type { Rig } from '../../rig/rig.ts';

export interface Learner { readonly classId: string; readonly cookie: string; readonly deviceId: string; deviceSeq: number }
const EACH = 40;

/** Classes of forty, all with the first lesson open and everybody signed in. */
export async function gatherLearners(rig: Rig, count: number): Promise<Learner[]> {
  const learners: Learner[] = [];
  for (let number = 0; learners.length < count; number++) {
    const classId = randomUUID();
    await rig.db.query("insert into club_class (id, school_id, course_id, name, code) values ($1, $2, 'maker-club-1', $3, $4)", [classId, rig.club.own.schoolId, `班 ${number}`, `BNC${100 + number}`]);
    await rig.db.query('insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, $2, now())', [classId, openLesson]);
    for (let tile = 1; tile <= EACH && learners.length < count; tile++) learners.push(await addLearner(rig, classId, tile));
  }
  return learners;
}

async function addLearner(rig: Rig, classId: string, tile: number): Promise<Learner> {
  const personId = randomUUID();
  await rig.db.query("insert into person (id, school_id, role, name) values ($1, $2, 'pupil', $3)", [personId, rig.club.own.schoolId, `学生 ${tile}`]);
  await rig.db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3)', [classId, personId, tile]);
  return { classId, cookie: (await rig.as(personId)).cookie, deviceId: randomUUID(), deviceSeq: 1 };
}
