import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { TestClient } from '../../libs/testing/src/api/test-client.ts';
import { giveAccount } from '../people/give-account.ts';
import type { World } from './world.ts';

export interface TermPupil { readonly id: string; readonly name: string; readonly tile: number; readonly client: TestClient }
export interface TermClass { readonly id: string; readonly name: string; readonly schoolId: string; readonly schoolName: string; readonly teacher: TestClient; readonly tutor: TestClient; readonly tutorId: string; readonly pupils: readonly TermPupil[] }
export interface TermClub { readonly branchId: string; readonly schools: readonly string[]; readonly classes: readonly TermClass[]; readonly organiser: TestClient }

const families = ['张', '马', '李', '赵', '周', '王', '刘', '陈', '杨', '苏', '白', '何', '康', '罗', '梁', '冯', '石', '田', '魏', '汪', '丁', '高', '欧阳', '阿依'];
const given = ['小禾', '晓兰', '阳', '雨桐', '文博', '梓涵', '建平', '秀英', '海龙', '玉梅', '志强', '雪', '天佑', '小军', '春燕', '嘉豪', '雅静', '磊', '甜', '国栋', '思远', '明月', '鹏飞', '古丽'];

/** Schools and classes as an installation begins; accounts by the operator's own tool, pupils by the teacher's roster, everybody signed in at the door. */
export async function foundSchools(world: World): Promise<TermClub> {
  const operator = new Client({ connectionString: world.host.databaseUrl });
  await operator.connect();
  try {
    const branchId = randomUUID();
    await operator.query("insert into branch (id, name_zh, name_en, body_zh, body_en) values ($1, '一学期分会', 'Term branch', '大学', 'university')", [branchId]);
    const organiser = await account(world, operator, 'organiser', '组织者', '第1学校');
    await operator.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [branchId, organiser.id]);
    const [schools, classes]: [string[], TermClass[]] = [[], []];
    for (let at = 1; at <= world.size.schools; at += 1) {
      const school = await foundSchool(world, operator, branchId, at);
      schools.push(school.id);
      classes.push(...school.classes);
    }
    return { branchId, schools, classes, organiser: organiser.client };
  } finally {
    await operator.end();
  }
}

async function foundSchool(world: World, operator: Client, branchId: string, at: number): Promise<{ id: string; classes: TermClass[] }> {
  const name = `第${at}学校`;
  const teacher = await account(world, operator, 'teacher', `老师${at}`, name);
  await operator.query('insert into branch_school (branch_id, school_id, since) values ($1, $2, date \'2024-01-01\' + $3::int)', [branchId, teacher.schoolId, at]);
  const classes: TermClass[] = [];
  for (let number = 1; number <= world.size.classesEach; number += 1) {
    const tutor = await account(world, operator, 'tutor', `志愿者${at}-${number}`, name);
    const place = { id: randomUUID(), name: `七（${at}${number}）班`, code: `TRM${at + 1}${number + 1}${at + 1}` };
    await operator.query("insert into club_class (id, school_id, course_id, name, code) values ($1, $2, 'maker-club-1', $3, $4)", [place.id, teacher.schoolId, place.name, place.code]);
    for (const member of [teacher.id, tutor.id]) await operator.query('insert into membership (class_id, person_id, tile) values ($1, $2, 0)', [place.id, member]);
    const pupils = await enrol(world, teacher.client, place, at * 100 + number);
    classes.push({ id: place.id, name: place.name, schoolId: teacher.schoolId, schoolName: name, teacher: teacher.client, tutor: tutor.client, tutorId: tutor.id, pupils });
  }
  return { id: teacher.schoolId, classes };
}

/** A list pasted into the roster; the cards are handed out, and each pupil signs in with code, tile and PIN. */
async function enrol(world: World, teacher: TestClient, { id: classId, code }: { id: string; code: string }, start: number): Promise<TermPupil[]> {
  const rows = Array.from({ length: world.size.pupilsEach }, (_, at) => ({ personId: randomUUID(), name: `${families[(start + at) % families.length]}${given[(start * 7 + at * 5) % given.length]}${at}`, tile: at + 1, joins: false, namesake: true, consentOnPaper: true }));
  await teacher.get('identity.import-roster', { params: { classId }, body: { rows } });
  const { cards } = await teacher.get('identity.sign-in-cards', { params: { classId } });
  const pupils: TermPupil[] = [];
  for (const { personId, name, tile, pin } of cards) {
    const client = await visitor(world);
    await client.get('identity.sign-in-pupil', { body: { code, personId, pin } });
    pupils.push({ id: personId, name, tile, client });
  }
  return pupils;
}

async function account(world: World, operator: Client, role: 'teacher' | 'tutor' | 'organiser', name: string, school: string): Promise<{ id: string; schoolId: string; client: TestClient }> {
  const login = `${role}-${randomUUID().slice(0, 8)}`;
  const { password } = await giveAccount(operator, { login, role, name, school });
  const client = await visitor(world);
  const me = await client.get('identity.sign-in-staff', { body: { login, password } });
  return { id: me.id, schoolId: me.school.id, client };
}

const visitor = (world: World): Promise<TestClient> => TestClient.signedInAs(world.host.url, world.host.db as never, null);
