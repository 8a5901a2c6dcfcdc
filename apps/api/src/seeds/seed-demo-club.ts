import { privacyNoticeVersion } from '@kindling/contracts';
import { PinSeal, hashPassword } from '@kindling/identity/api';
import { hasDemoClub, type Config, type Logger } from '@kindling/platform-api';
import type { DataSource, EntityManager } from 'typeorm';
import { demoClassCode, demoPassword } from './demo-accounts.ts';
import { demoId, pupilsElsewhere, pupilsFarAway, pupilsOf72, pupilsOf81, pupilsUpriver } from './demo-people.ts';
import { seedBadges } from './seed-badges.ts';
import { seedHours } from './seed-hours.ts';
import { seedPictures } from './seed-pictures.ts';
import { seedPlan } from './seed-plan.ts';
import { seedYear } from './seed-year.ts';
import { seedOwnLessons } from './seed-own-lessons.ts';
import { seedBench } from './seed-bench.ts';
import { seedEvents } from './seed-events.ts';
import { seedMaterials } from './seed-materials.ts';
import { seedKits } from './seed-kits.ts';
import { seedContests } from './seed-contests.ts';
import { seedHistory } from './seed-history.ts';
import { seedReviews } from './seed-reviews.ts';
import { seedVolunteers } from './seed-volunteers.ts';
import { seedVoices } from './seed-voices.ts';
import { seedProjects } from './seed-projects.ts';

const [schools, staff, classes, branches] = [1, 2, 3, 4];
const day = 86_400_000;

/** A believable club for an empty database: two universities' branches, four schools, five classes, lessons opened, some weeks of history. */
export async function seedDemoClub(database: DataSource, config: Config, logger: Logger): Promise<void> {
  if (!hasDemoClub(config)) return;
  await database.transaction(async (db) => {
    await db.query("select pg_advisory_xact_lock(hashtext('kindling:seed'))");
    const [known] = await db.query<unknown[]>('select 1 from school limit 1');
    if (known) return;
    const seal = new PinSeal(config);
    await addSchools(db);
    await addStaff(db);
    await addClass(db, { id: demoId(classes, 1), school: demoId(schools, 1), name: '七年级（2）班', code: demoClassCode }, pupilsOf72, [1, 2], seal, 100);
    await addClass(db, { id: demoId(classes, 2), school: demoId(schools, 1), name: '八年级（1）班', code: 'HZ8M3P' }, pupilsOf81, [1, 2], seal, 200);
    await addClass(db, { id: demoId(classes, 3), school: demoId(schools, 2), name: '六年级（3）班', code: 'YL6T4W' }, pupilsElsewhere, [5], seal, 300);
    await addClass(db, { id: demoId(classes, 4), school: demoId(schools, 3), name: '八年级（4）班', code: 'QL5N2K' }, pupilsFarAway, [7], seal, 400);
    await addClass(db, { id: demoId(classes, 5), school: demoId(schools, 4), name: '七年级（1）班', code: 'MH9R7D' }, pupilsUpriver, [8], seal, 500);
    await addBranches(db);
    await openLessons(db);
    await planWeeks(db, demoId(classes, 1), demoId(staff, 2));
    await seedHistory(db, demoId(classes, 1), pupilsOf72.map((_, at) => demoId(100, at + 1)), demoId(staff, 1), demoId(staff, 2));
    await seedVoices(db, demoId(classes, 1), pupilsOf72.map((_, at) => demoId(100, at + 1)));
    await seedKits(db, { schoolId: demoId(schools, 1), classId: demoId(classes, 1), pupils: pupilsOf72.map((_, at) => demoId(100, at + 1)), teacherId: demoId(staff, 1) });
    await seedOwnLessons(db, { schoolId: demoId(schools, 1), teacherId: demoId(staff, 1) });
    await seedProjects(db, demoId(classes, 1), pupilsOf72.map((_, at) => demoId(100, at + 1)));
    await seedContests(db);
    await seedReviews(db, { classId: demoId(classes, 3), pupils: pupilsElsewhere.map((_, at) => demoId(300, at + 1)) });
    await seedMaterials(db);
    await seedBench(db, demoId(classes, 1));
    await seedEvents(db);
    await seedHours(db);
    await seedVolunteers(db);
    await seedBadges(db, database, config);
    await seedPlan(db);
    await seedPictures(db);
    await seedYear(db);
    logger.info('demo club founded');
  });
}

async function addSchools(db: EntityManager): Promise<void> {
  await db.query(`insert into school (id, name_zh, name_en) values ($1, '陇原县第三中学', 'Longyuan No. 3 Middle School'), ($2, '榆林沟九年制学校', 'Yulin Valley School'),
    ($3, '祁连乡民族中学', 'Qilian Township Middle School'), ($4, '洮河上游学校', 'Upper Tao River School')`, [1, 2, 3, 4].map((at) => demoId(schools, at)));
}

async function addStaff(db: EntityManager): Promise<void> {
  const hash = await hashPassword(demoPassword);
  const people = [['teacher', '王老师', 'wang', 1], ['tutor', '李明', 'liming', 1], ['organiser', '陈主任', 'organiser', 1], ['admin', '管理员', 'admin', 1], ['teacher', '何老师', 'he', 2],
    ['organiser', '苏主任', 'organiser2', 3], ['teacher', '才让老师', 'cairang', 3], ['teacher', '安老师', 'an', 4], ['tutor', '周舟', 'zhouzhou', 3]] as const;
  for (const [at, [role, name, login, school]] of people.entries()) {
    await db.query('insert into person (id, school_id, role, name, login, password_hash) values ($1, $2, $3, $4, $5, $6)', [demoId(staff, at + 1), demoId(schools, school), role, name, login, hash]);
  }
}

/** The first university's branch works with two schools, the second one's with the two others. */
async function addBranches(db: EntityManager): Promise<void> {
  await db.query(`insert into branch (id, name_zh, name_en, body_zh, body_en) values ($1, '火种支教社 · 成都分社', 'Kindling volunteers, Chengdu', '成都某理工大学', 'a university of technology in Chengdu'),
    ($2, '星火志愿服务队 · 兰州分队', 'Spark service team, Lanzhou', '兰州某师范大学', 'a normal university in Lanzhou')`, [demoId(branches, 1), demoId(branches, 2)]);
  await db.query('insert into branch_school (branch_id, school_id, since) select * from unnest($1::uuid[], $2::uuid[], $3::date[])',
    [[1, 1, 2, 2].map((at) => demoId(branches, at)), [1, 2, 3, 4].map((at) => demoId(schools, at)), ['2024-09-01', '2025-03-01', '2025-09-01', '2025-09-01']]);
  await db.query('insert into branch_member (branch_id, person_id) select * from unnest($1::uuid[], $2::uuid[])', [[1, 1, 2, 2].map((at) => demoId(branches, at)), [2, 3, 6, 9].map((at) => demoId(staff, at))]);
}

async function addClass(db: EntityManager, club: { id: string; school: string; name: string; code: string }, pupils: readonly { name: string; pin: string }[], staffAt: readonly number[], seal: PinSeal, kind: number): Promise<void> {
  await db.query("insert into club_class (id, school_id, course_id, name, code) values ($1, $2, 'maker-club-1', $3, $4)", [club.id, club.school, club.name, club.code]);
  for (const at of staffAt) await db.query('insert into membership (class_id, person_id) values ($1, $2)', [club.id, demoId(staff, at)]);
  for (const [at, pupil] of pupils.entries()) {
    const id = demoId(kind, at + 1);
    await db.query("insert into person (id, school_id, role, name, pin_sealed, last_seen_at) values ($1, $2, 'pupil', $3, $4, $5)", [id, club.school, pupil.name, seal.seal(pupil.pin), at % 7 === 6 ? null : new Date(Date.now() - (1 + (at % 5)) * day)]);
    await db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3)', [club.id, id, at + 1]);
    if (at % 9 !== 8) await db.query("insert into consent (id, person_id, given, basis, version, recorded_by) values (gen_random_uuid(), $1, $2, 'paper-form', $4, $3)", [id, at % 11 !== 10, demoId(staff, staffAt[0] ?? 1), privacyNoticeVersion]);
  }
}

/** Every week on the day after tomorrow, half past six, from a month ago until the term is over. */
async function planWeeks(db: EntityManager, classId: string, tutorId: string): Promise<void> {
  await db.query(
    `insert into class_series (id, class_id, weekday, at, minutes, starts_on, ends_on, tutor_id)
     select gen_random_uuid(), $1, extract(isodow from today + 2)::int, '18:30', 90, today - 26, today + 86, $2 from (select (now() at time zone 'Asia/Shanghai')::date today) t`, [classId, tutorId]);
}

/** Lessons 1 to 3 are open in 7(2), lesson 4 opens in a week, and Python, which needs no parts, is open; the other classes have just begun. */
async function openLessons(db: EntityManager): Promise<void> {
  const lessons = await db.query<{ id: string; number: number; python: boolean }[]>(
    `select l.id, l.number, exists (select 1 from exercise e where e.lesson_id = l.id and e.content->>'kind' = 'python') python
     from lesson l where l.course_id = 'maker-club-1' order by l.number`);
  for (const { id, number, python } of lessons) {
    const opensAt = new Date(Date.now() + (python ? -day : (number - 4) * 7 * day + (number === 4 ? 7 * day : 0)));
    await db.query('insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, $2, $3)', [demoId(classes, 1), id, opensAt]);
    if (number === 1) for (const at of [2, 3, 4, 5]) await db.query('insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, $2, $3)', [demoId(classes, at), id, opensAt]);
  }
}
