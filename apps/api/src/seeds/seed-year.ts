import { decide, firstCriteria, firstSeats, type YearSheet } from '@kindling/overview/domain';
import type { NominationKind } from '@kindling/contracts';
import { onChinasClock } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';
import { demoPhotos } from './seed-pictures.ts';

interface Nominee { readonly kind: NominationKind; readonly school?: number; readonly person?: string; readonly classAt?: number; readonly by: number; readonly reason: string; /** Points of the two scorers, all criteria alike but for the first. */ readonly scores: readonly [number, number] }
const nominees: readonly Nominee[] = [
  { kind: 'club', school: 1, by: 2, reason: '沙龙每周不断，邻校的孩子也来，作品展全校都看。', scores: [5, 4] },
  { kind: 'club', school: 2, by: 2, reason: '只有三个学生也坚持下来，雪天在线上课。', scores: [4, 3] },
  { kind: 'branch', by: 1, reason: '一年里没有一次无故缺课，讲座、参观都按时办成。', scores: [4, 4] },
  { kind: 'tutor', person: demoId(2, 2), by: 1, reason: '备课细，反馈不过夜，还带出了新志愿者。', scores: [5, 4] },
  { kind: 'pupil', school: 1, person: demoId(100, 1), classAt: 1, by: 1, reason: '从第一盏灯到小夜灯，每次都写下哪里没通。', scores: [4, 4] },
  { kind: 'pupil', school: 1, person: demoId(100, 4), classAt: 1, by: 1, reason: '主动教六年级的弟弟妹妹接线。', scores: [5, 5] },
  { kind: 'pupil', school: 2, person: demoId(300, 1), classAt: 3, by: 5, reason: '牛棚温度哨改了四版，最后真的装进了牛棚。', scores: [4, 5] },
];
const clubs: readonly (readonly [school: number, by: number, did: string, hard: string, next: string])[] = [
  [1, 1, '开学讲座以后，每周六办一次亲子沙龙，共八次，最后办了作品展。三月去大学参观了工程训练中心。', '器材少，两家合用一个箱子；冬天教室冷，家长来得少。', '多做三个器材箱；沙龙改到暖和的图书室；请家长来讲一次。'],
  [2, 5, '六年级三名同学在线上课，参观大学时第一次见到 3D 打印机。', '下雪封路，讲座取消了一次；网络慢，只能听声音。', '把讲座录成回放，路不通时也能看。'],
];
/** As the page does: the school year that was last. */
function lastYear(now: Date): number {
  const china = onChinasClock(now);
  return china.getUTCFullYear() - (china.getUTCMonth() >= 5 ? 1 : 2);
}

/** The finished year of the first branch: written, nominated, scored by two, decided by the product's own rule, published. */
export async function seedYear(db: EntityManager): Promise<void> {
  const [id, year] = [demoId(41, 1), lastYear(new Date())];
  const sheets = nominees.flatMap(({ kind, scores }, at) => [3, 4].map((scorer, seat) => ({ scorer, nominationId: demoId(42, at + 1), conflict: false, points: Object.fromEntries(firstCriteria[kind].map((criterion) => [criterion.id, scores[seat] ?? 0])) })));
  const results = decide(nominees.map(({ kind }, at) => ({ id: demoId(42, at + 1), kind })), sheets satisfies readonly YearSheet[], firstCriteria, firstSeats);
  const sharing = { at: `${year + 1}-07-04T09:00:00+08:00`, talks: [{ title: '两家合用一个箱子，怎么不打架', speaker: '王老师', minutes: 20, slides: null }, { title: '雪天也上课：64 kbit/s 的一年', speaker: '何老师', minutes: 15, slides: null }, { title: '反馈不过夜', speaker: '李明', minutes: 15, slides: null }] };
  await db.query("insert into year_review (id, branch_id, year, state, criteria, seats, foreword, pictures, sharing, results, opened_by, published_at) values ($1, $2, $3, 'decided', $4, $5, $6, $7, $8, $9, $10, now() - interval '40 days')",
    [id, demoId(4, 1), year, ...[firstCriteria, firstSeats, { zh: '一年里，大学的志愿者和两所学校的孩子一起点亮了很多盏灯。谢谢每一位老师、家长和志愿者。', en: 'In one year, university volunteers and the children of two schools lit a great many lamps together. Thank you, teachers, families and volunteers.' },
      demoPhotos.flatMap(({ event, published }, at) => (published ? [{ eventId: demoId(30, event), photoId: demoId(40, at + 1) }] : [])), sharing, results].map((each) => JSON.stringify(each)), demoId(2, 3)]);
  for (const [school, by, ...parts] of clubs) await db.query('insert into year_club (review_id, school_id, did, hard, next, written_by) values ($1, $2, $3, $4, $5, $6)', [id, demoId(1, school), ...parts, demoId(2, by)]);
  for (const [at, { kind, school, person, classAt, by, reason }] of nominees.entries()) await db.query('insert into year_nomination (id, review_id, number, kind, school_id, branch_id, person_id, class_id, reason, by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [demoId(42, at + 1), id, at + 1, kind, school ? demoId(1, school) : null, kind === 'branch' ? demoId(4, 1) : null, person ?? null, classAt ? demoId(3, classAt) : null, reason, demoId(2, by)]);
  await db.query('insert into year_score (nomination_id, scorer_id, conflict, points) select * from jsonb_to_recordset($1::jsonb) as r(nomination_id uuid, scorer_id uuid, conflict boolean, points jsonb)', [JSON.stringify(sheets.map((each) => ({ nomination_id: each.nominationId, scorer_id: demoId(2, each.scorer), conflict: false, points: each.points })))]);
}
