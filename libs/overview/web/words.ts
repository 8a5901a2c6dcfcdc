import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '工作概览', 'term': '学期', 'school': '学校', 'all-schools': '全部学校', 'year': '{year}–{next} 学年', 'autumn': '{year} 年秋季学期', 'spring': '{year} 年春季学期', 'as-of': '{from} 至 {to}，截至 {time}', 'xlsx': '报表 XLSX', 'pdf': '报表 PDF',
  'compare': '各校对比：{measure}', 'numbers-by-school': '各校数字', 'together': '合计', 'together-what': '合计里同一场活动、同一个人只算一次，分社自己的活动也在内，所以和各校之和可能不同。', 'criteria': '示范单位条件', 'criteria-what': '按所选时间的真实数字。', 'met': '达到 {met}/{of}', 'have': '现有 {have}',
  'by-kind': '按活动种类', 'kind': '种类', 'several': '多校或分社', 'behind': '“{measure}”由这些组成', 'day': '日期', 'what': '内容', 'where': '地方', 'people': '人', 'minutes': '分钟', 'close': '关闭', 'more': '另有 {count} 条没有显示。', 'nothing': '这段时间没有记录。', 'see': '，看明细', 'no-branch': '你还不属于任何分社。请联系管理员。', 'branch': '分社', 'no-schools': '这个分社还没有合作学校。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Overview', 'term': 'Term', 'school': 'School', 'all-schools': 'All schools', 'year': 'School year {year}–{next}', 'autumn': 'Autumn {year}', 'spring': 'Spring {year}', 'as-of': '{from} to {to}, as of {time}', 'xlsx': 'Report XLSX', 'pdf': 'Report PDF',
  'compare': 'Schools compared: {measure}', 'numbers-by-school': 'Numbers by school', 'together': 'Together', 'together-what': 'Together, each event and everybody counts once, and the branch’s own events count too: the sum over schools may differ.', 'criteria': 'Criteria of a demonstration unit', 'criteria-what': 'By the real numbers of the chosen time.', 'met': '{met} of {of} met', 'have': 'now {have}',
  'by-kind': 'By kind', 'kind': 'Kind', 'several': 'several schools or the branch', 'behind': 'What “{measure}” is made of', 'day': 'Day', 'what': 'What', 'where': 'Where', 'people': 'People', 'minutes': 'Minutes', 'close': 'Close', 'more': '{count} more are not shown.', 'nothing': 'Nothing in this time.', 'see': ', see what it is made of', 'no-branch': 'You belong to no branch yet. Ask an admin.', 'branch': 'Branch', 'no-schools': 'This branch works with no school yet.',
};
export const useOverviewWords = defineWords('overview', zh, en);
