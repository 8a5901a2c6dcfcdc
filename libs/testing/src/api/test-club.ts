import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

export interface TestClass { readonly id: string; readonly code: string; readonly schoolId: string; readonly teacher: string; readonly tutor: string; readonly pupils: readonly string[] }
/** `own` and `neighbour` are classes of one school, `foreign` belongs to another. Nobody belongs to two. Each school has a branch with its organiser. */
export interface TestClub { readonly own: TestClass; readonly neighbour: TestClass; readonly foreign: TestClass; readonly organiser: string; readonly foreignOrganiser: string; readonly admin: string; readonly branch: string; readonly foreignBranch: string }

export async function foundTestClub(db: DataSource): Promise<TestClub> {
  const [school, other] = [await addSchool(db, '甲校'), await addSchool(db, '乙校')];
  const [organiser, foreignOrganiser] = [await addPerson(db, school, 'organiser'), await addPerson(db, other, 'organiser')];
  return {
    own: await addClass(db, school, 'WNC222'), neighbour: await addClass(db, school, 'NGB333'), foreign: await addClass(db, other, 'FRN444'),
    organiser, foreignOrganiser, admin: await addPerson(db, other, 'admin'),
    branch: await addBranch(db, '甲分会', school, organiser), foreignBranch: await addBranch(db, '乙分会', other, foreignOrganiser),
  };
}

async function addSchool(db: DataSource, name: string): Promise<string> {
  const id = randomUUID();
  await db.query('insert into school (id, name_zh, name_en) values ($1, $2, $3)', [id, name, `${name} school`]);
  return id;
}
async function addBranch(db: DataSource, name: string, schoolId: string, organiserId: string): Promise<string> {
  const id = randomUUID();
  await db.query("insert into branch (id, name_zh, name_en, body_zh, body_en) values ($1, $2, $2, '大学', 'university')", [id, name]);
  await db.query('insert into branch_school (branch_id, school_id) values ($1, $2)', [id, schoolId]);
  await db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [id, organiserId]);
  return id;
}
async function addPerson(db: DataSource, schoolId: string, role: string, name = role): Promise<string> {
  const id = randomUUID();
  await db.query('insert into person (id, school_id, role, name, login) values ($1, $2, $3, $4, $5)', [id, schoolId, role, name, role === 'pupil' ? null : `${role}-${id}`]);
  return id;
}
async function addClass(db: DataSource, schoolId: string, code: string): Promise<TestClass> {
  const id = randomUUID();
  await db.query("insert into club_class (id, school_id, course_id, name, code) values ($1, $2, 'maker-club-1', $3, $4)", [id, schoolId, `班 ${code}`, code]);
  const join = async (role: string, tile: number, name?: string): Promise<string> => {
    const person = await addPerson(db, schoolId, role, name);
    await db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3)', [id, person, tile]);
    return person;
  };
  const [teacher, tutor] = [await join('teacher', 0), await join('tutor', 0)];
  const pupils = [await join('pupil', 1, '张小禾'), await join('pupil', 2, '马晓兰'), await join('pupil', 3, '李阳')];
  return { id, code, schoolId, teacher, tutor, pupils };
}
