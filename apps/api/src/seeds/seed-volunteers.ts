import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';

const [staff, branches, offers] = [2, 4, 40];
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Who looks after pupils and with which papers; who would like to. */
export async function seedVolunteers(db: EntityManager): Promise<void> {
  for (const [at, code] of [[1, 'CHENGDU'], [2, 'LANZHOU']] as const) await db.query('update branch set join_code = $2 where id = $1', [demoId(branches, at), code]);
  await addSheet(db, { branch: 1, person: 2, background: [-270, 21], pledge: [-266, null], training: [['child-safety', -265], ['lesson-rehearsal', -250], ['platform', -249]], evenings: [3, 4], free: '考试周不行' });
  await addSheet(db, { branch: 1, person: 3, background: [-430, 300], pledge: [-428, null], training: [['child-safety', -428]], evenings: [], free: '' });
  await addSheet(db, { branch: 2, person: 9, background: [-250, 115], pledge: null, training: [['platform', -240]], evenings: [5], free: '' });
  for (const [at, offer] of demoOffers.entries()) await addOffer(db, at + 1, offer);
}

type Day = readonly [on: number, ends: number | null];
interface DemoSheet { readonly branch: number; readonly person: number; readonly background: Day | null; readonly pledge: Day | null; readonly training: readonly (readonly [step: string, on: number])[]; readonly evenings: readonly number[]; readonly free: string }
async function addSheet(db: EntityManager, sheet: DemoSheet): Promise<void> {
  const at = [demoId(branches, sheet.branch), demoId(staff, sheet.person)];
  const dayOf = (day: Day | null, which: 0 | 1): string | null => { const away = day?.[which] ?? null; return away === null ? null : inDays(away); };
  await db.query('insert into volunteer_sheet (branch_id, person_id, background_on, background_ends, pledge_on, pledge_ends, evenings, availability) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [...at, dayOf(sheet.background, 0), dayOf(sheet.background, 1), dayOf(sheet.pledge, 0), dayOf(sheet.pledge, 1), JSON.stringify(sheet.evenings), sheet.free]);
  for (const [step, on] of sheet.training) await db.query('insert into training_done (branch_id, person_id, step_id, done_on) values ($1, $2, $3, $4)', [...at, step, inDays(on)]);
}

interface DemoOffer { readonly branch: number; readonly name: string; readonly university: string; readonly contact: string; readonly subjects: readonly string[]; readonly evenings: readonly number[]; readonly why: string; readonly daysAgo: number; readonly refused?: string }
const demoOffers: readonly DemoOffer[] = [
  { branch: 1, name: '林语晨', university: '成都某理工大学 · 自动化 2024 级', contact: '微信 linyuchen-24', subjects: ['electronics', 'programming'], evenings: [2, 4], why: '高中在县城读，那时候没有人教单片机。现在会了，想把第一盏灯教给和我一样的孩子。', daysAgo: 2 },
  { branch: 1, name: 'Daniel Okafor', university: 'Chengdu, exchange student, electrical engineering', contact: 'WeChat d-okafor', subjects: ['electronics', 'english'], evenings: [1, 3], why: 'I ran a robotics club at home for two years and would like to do it here, in simple Chinese and English.', daysAgo: 4 },
  { branch: 1, name: '蒲思雨', university: '成都某师范学院 · 教育技术 2023 级', contact: '微信 pusiyu0307', subjects: ['filming', 'organising', 'science'], evenings: [5, 6], why: '想学着把一节课录好、剪好，让网慢的学校也能看。', daysAgo: 6 },
  { branch: 1, name: '武浩', university: '成都某理工大学', contact: '微信 wuhao', subjects: [], evenings: [], why: '需要志愿时长。', daysAgo: 30, refused: '这学期没有空的晚上；下学期欢迎再报。' },
  { branch: 2, name: '马千惠', university: '兰州某师范大学 · 物理 2024 级', contact: '微信 maqianhui', subjects: ['science', 'electronics'], evenings: [2, 5], why: '家就在洮河边，想为家乡的学校做点事。', daysAgo: 3 },
];
async function addOffer(db: EntityManager, at: number, offer: DemoOffer): Promise<void> {
  await db.query(
    `insert into volunteer_application (id, branch_id, name, university, contact, subjects, evenings, why, notice, sent_at, state, reason, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-1', now() - make_interval(days => $9), $10, $11, $12, $13)`,
    [demoId(offers, at), demoId(branches, offer.branch), offer.name, offer.university, offer.contact, JSON.stringify(offer.subjects), JSON.stringify(offer.evenings), offer.why, offer.daysAgo,
      offer.refused ? 'refused' : 'open', offer.refused ?? '', offer.refused ? demoId(staff, 3) : null, offer.refused ? inDays(-offer.daysAgo + 1) : null]);
}
