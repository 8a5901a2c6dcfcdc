import type { RouteId } from '@kindling/contracts/light';
import { asker, lightWords } from '@kindling/ui/light';

const zh = {
  name: '火种', language: 'English', 'other-language': 'en', loading: '正在打开…', again: '再试一次', 'fail-resource.not-found': '没有这一页，或已经收回。', 'fail-other': '出了意外，请再试一次。', 'fail-network.away': '没有网络。连上后再试一次。', title: '{year}–{next} 学年', awards: '年度名单', clubs: '各社团', sharing: '经验交流会', minutes: '{n} 分钟', slides: '课件', 'slides-file': '下载课件：{name}（PDF）',
  'kind-club': '优秀社团', 'kind-branch': '优秀分社', 'kind-tutor': '优秀志愿者', 'kind-pupil': '年度小创客', pupils: '{place} {n} 名学生', club: '活动 {sessions} 次 · 学生 {people} 人 · 作品 {works} 件', 'no-names': '这一页不出现学生姓名；照片经照片上每个孩子的家长同意，家长可以随时收回。',
};
type Word = keyof typeof zh;
const en: Record<Word, string> = {
  name: 'Kindling', language: '中文', 'other-language': 'zh-Hans', loading: 'Opening…', again: 'Try again', 'fail-resource.not-found': 'There is no such page, or it was taken back.', 'fail-other': 'Something went wrong. Please try again.', 'fail-network.away': 'No network. Try again when it is back.', title: 'School year {year}–{next}', awards: 'Named this year', clubs: 'The clubs', sharing: 'Sharing session', minutes: '{n} min', slides: 'slides', 'slides-file': 'save the slides: {name} (PDF)',
  'kind-club': 'Outstanding club', 'kind-branch': 'Outstanding branch', 'kind-tutor': 'Outstanding volunteer', 'kind-pupil': 'Maker of the year', pupils: '{place} ({n})', club: 'Sessions: {sessions} · pupils: {people} · works: {works}', 'no-names': 'No pupil is named here. Each photo is shown with the word of the families of the children on it, who may take it back at any time.',
};

export const words = lightWords<Word>(zh, en);
export const { t, pick, failWord } = words;
/** The one route that this page asks; `year.spec.ts` compares it with the table of all. */
export const yearRoutes = { 'review.page': ['GET', '/api/public/years/:reviewId'] } as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export const ask = asker(yearRoutes);
