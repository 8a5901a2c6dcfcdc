import { onChinasClock } from '@kindling/kernel';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';

interface Activity { readonly title: string; readonly goal: string; readonly owner: number | null; readonly school: number | null; readonly from: string; readonly to: string; readonly wanted: number; readonly state: string; readonly budget: readonly (readonly [what: string, count: number, unitFen: number])[] }

/** The school year of today in the first branch's plan: what runs, what is done, what is to come. */
export async function seedPlan(db: EntityManager): Promise<void> {
  const now = onChinasClock(Date.now());
  const year = now.getUTCFullYear() - (now.getUTCMonth() < 8 ? 1 : 0);
  const activities: readonly Activity[] = [
    { title: '每周创客课 · 陇原三中', goal: '全班学完前八课', owner: 2, school: 1, from: `${year}-09-01`, to: `${year + 1}-01-15`, wanted: 30, state: 'doing', budget: [['面包板', 20, 650], ['LED', 200, 19], ['舵机 SG90', 12, 780]] },
    { title: '每周创客课 · 榆林沟', goal: '六年级先用仿真，再上实物', owner: 2, school: 2, from: `${year}-09-15`, to: `${year + 1}-01-15`, wanted: 16, state: 'doing', budget: [['Uno 兼容板', 6, 2850]] },
    { title: '志愿者培训', goal: '守护承诺、试讲、平台演练', owner: 3, school: null, from: `${year}-09-01`, to: `${year}-09-20`, wanted: 0, state: 'done', budget: [] },
    { title: '寒假作品展', goal: '每校五件作品，家长来看', owner: 3, school: null, from: `${year + 1}-01-05`, to: `${year + 1}-01-20`, wanted: 0, state: 'planned', budget: [['展板', 10, 1200], ['打印', 60, 50]] },
    { title: '县创客赛辅导', goal: '两队参赛', owner: null, school: null, from: `${year + 1}-03-01`, to: `${year + 1}-05-15`, wanted: 10, state: 'planned', budget: [] },
  ];
  for (const each of activities) await db.query('insert into plan_activity (id, branch_id, year, title, goal, owner_id, school_id, starts_on, ends_on, wanted_sessions, state, budget) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
    [randomUUID(), demoId(4, 1), year, each.title, each.goal, each.owner && demoId(2, each.owner), each.school && demoId(1, each.school), each.from, each.to, each.wanted, each.state, JSON.stringify(each.budget.map(([what, count, unitFen]) => ({ what, count, unitFen })))]);
  const partners: readonly (readonly [name: string, kind: string, gives: string, contact: string, title: string])[] = [
    ['陇原县科技馆', 'museum', '寒假作品展的展厅，讲解员两名', '办公室 0930-5550 210', '寒假作品展'], ['榆林沟村委会', 'authority', '冬天的取暖和接送', '会计室 0930-5550 233', '每周创客课 · 榆林沟'], ['成都某电子公司', 'company', '每学期一箱旧开发板', '公益部 028-5550 600', '每周创客课 · 陇原三中'],
  ];
  for (const [at, [name, kind, gives, contact, title]] of partners.entries()) {
    await db.query('insert into partner_body (id, branch_id, name, kind, gives, contact) values ($1, $2, $3, $4, $5, $6)', [demoId(43, at + 1), demoId(4, 1), name, kind, gives, contact]);
    await db.query('insert into plan_activity_partner (activity_id, partner_id) select id, $2 from plan_activity where branch_id = $1 and title = $3', [demoId(4, 1), demoId(43, at + 1), title]);
  }
  await db.query("insert into plan_record (id, branch_id, year, held_on, title, body, file_name, file, written_by, shared) values ($1, $2, $3, $4, '学期开始协调会', $5, '分工.txt', $6, $7, true)",
    [randomUUID(), demoId(4, 1), year, `${year}-09-03`, '到会：成都分社、陇原三中、榆林沟学校。\n1. 每周三、周日晚上各一次课。\n2. 器材由分社采购，学校保管。\n3. 作品展放在寒假前。', Buffer.from('陈主任：协调\n李明：上课\n'), demoId(2, 3)]);
}
