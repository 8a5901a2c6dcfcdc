import type { RouteId } from '@kindling/contracts/light';
import { asker, lightWords } from '@kindling/ui/light';

const zh = {
  name: '火种', language: 'English', 'other-language': 'en', loading: '正在打开…', again: '再试一次', 'fail-resource.not-found': '这个链接已经失效，请向分社再要一个。', 'fail-other': '出了意外，请再试一次。', 'fail-network.away': '没有网络。连上后再试一次。',
  title: '{year}–{next} 学年的共同计划', ours: '我们一起做的', none: '计划里还没有你们参加的活动。', 'all-schools': '所有合作学校', held: '已办 {held} 次，计划 {wanted} 次', planned: '计划中', doing: '进行中', done: '完成', dropped: '取消', records: '给合作单位的纪要', 'no-records': '还没有给合作单位的纪要。', save: '下载 {name}', note: '这一页只给{partner}看：没有人名，没有费用。链接由{branch}保管，随时可以收回。',
};
type Word = keyof typeof zh;
const en: Record<Word, string> = {
  name: 'Kindling', language: '中文', 'other-language': 'zh-Hans', loading: 'Opening…', again: 'Try again', 'fail-resource.not-found': 'This link has ended. Ask the branch for another.', 'fail-other': 'Something went wrong. Please try again.', 'fail-network.away': 'No network. Try again when it is back.',
  title: 'Joint plan, school year {year}–{next}', ours: 'What we do together', none: 'You take part in nothing on the plan yet.', 'all-schools': 'all schools', held: '{held} held of {wanted} planned', planned: 'planned', doing: 'under way', done: 'done', dropped: 'dropped', records: 'Minutes for partners', 'no-records': 'No minutes for partners yet.', save: 'Save {name}', note: 'This page is for {partner} only: it names no person and no sum. {branch} can end its link at any time.',
};

export const words = lightWords<Word>(zh, en);
export const { t, pick, failWord } = words;
/** What this page asks; `partner.spec.ts` compares it with the table of all. */
export const partnerPageRoutes = { 'partners.page': ['GET', '/api/public/partners/:token'] } as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export const ask = asker(partnerPageRoutes);
