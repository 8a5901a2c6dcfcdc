import { defineWords } from '@kindling/platform-web';

const zh = {
  'badges': '我的里程碑', 'no-badges': '还没有里程碑。第一盏灯亮了，就有第一个。', 'ahead': '接下来', 'progress': '{have} / {need}', 'given-for': '看看是哪份作品', 'works': '通过的作品', 'no-works': '还没有通过的作品。', 'checked': '检查全部通过', 'on-board': '有真板子的记录', 'round': '第 {round} 次', 'level': '评分 {level} / 4', 'lesson': '第{number}课',
};
const en: Record<keyof typeof zh, string> = {
  'badges': 'My milestones', 'no-badges': 'No milestone yet. The first lamp brings the first one.', 'ahead': 'Ahead', 'progress': '{have} of {need}', 'given-for': 'See the work it was given for', 'works': 'Accepted works', 'no-works': 'No accepted work yet.', 'checked': 'all checks passed', 'on-board': 'with a real board’s record', 'round': 'round {round}', 'level': 'marks {level} of 4', 'lesson': 'Lesson {number}',
};
export const usePortfolioWords = defineWords('portfolio', zh, en);
