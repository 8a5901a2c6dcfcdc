import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '办一个比赛', 'back': '所有比赛', 'no-branch': '您还没有主管的分社，不能办比赛。', 'name-zh': '中文名称', 'name-en': '英文名称', 'brief-zh': '中文题目说明', 'brief-en': '英文题目说明', 'branch': '主办', 'schools': '哪些学校参加',
  'kind': '赛制', 'kind-single': '只有一轮', 'kind-two-steps': '校 → 县', 'kind-ladder': '校 → 县 → 市', 'slots-school': '每校晋级几队', 'slots-county': '每县晋级几队',
  'task': '题目（服务器按它自动检查）', 'task-what': '选了题目，交上来的程序会在服务器上把这一题的检查全部跑一遍；不选就只看能不能编译。', 'no-task': '自由创作，不限题目', 'machine-weight': '自动检查占百分之几', 'judges-per-entry': '每件作品几位评委', 'normalise': '评委宽严', 'normalise-severity': '按共同评过的作品扣掉宽严', 'normalise-none': '不调整，直接平均', 'border': '相差几分以内要两两比较',
  'rubric': '评分标准', 'rubric-what': '每行一档，从 0 分写起，一行多一分；中英文之间用竖线隔开。', 'points-in-all': '满分 {most} 分。', 'criterion-zh': '第 {at} 项（中文）', 'criterion-en': '第 {at} 项（英文）', 'steps': '第 {at} 项的各档', 'steps-read': '{count} 档', 'remove': '删掉', 'remove-criterion': '删掉第 {at} 项', 'add-criterion': '加一项',
  'asks': '要交什么', 'asks-what': '作品和老师的同意书总是要的；其余的按这次比赛来选。', 'wiring': '接线图', 'log': '工程日志', 'video': '演示视频', 'photos': '实物照片', 'video-least': '视频最短（秒）', 'video-most': '视频最长（秒）', 'photos-least': '照片最少（张）', 'photos-most': '照片最多（张）', 'team-most': '一队最多几人',
  'create': '办比赛', 'cancel': '取消', 'wrong-name': '还要写中文名称。', 'wrong-brief': '还要写中文题目说明。', 'wrong-schools': '至少选一所学校。', 'wrong-rubric': '评分标准每项要有名称和 2 到 6 档。', 'wrong-spans': '最少的不能比最多的还多。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Found a contest', 'back': 'All contests', 'no-branch': 'You oversee no branch that could hold a contest.', 'name-zh': 'Name in Chinese', 'name-en': 'Name in English', 'brief-zh': 'The task in Chinese', 'brief-en': 'The task in English', 'branch': 'Held by', 'schools': 'Which schools',
  'kind': 'Rounds', 'kind-single': 'a single one', 'kind-two-steps': 'school → county', 'kind-ladder': 'school → county → city', 'slots-school': 'Teams that go on from each school', 'slots-county': 'Teams that go on from each county',
  'task': 'Task that the server checks', 'task-what': 'With a task, the server runs all of its checks on each work; without one it only asks whether the work compiles.', 'no-task': 'Free creation, no set task', 'machine-weight': 'Weight of the checks, per cent', 'judges-per-entry': 'Judges for each work', 'normalise': 'Strict and mild judges', 'normalise-severity': 'evened out by the works they share', 'normalise-none': 'left as they are', 'border': 'Compare in pairs within so many points',
  'rubric': 'How it is scored', 'rubric-what': 'A line for each step, from no points up, a point a line; a bar between Chinese and English.', 'points-in-all': '{most} points in all.', 'criterion-zh': 'Criterion {at} in Chinese', 'criterion-en': 'Criterion {at} in English', 'steps': 'Steps of criterion {at}', 'steps-read': '{count} steps', 'remove': 'Remove', 'remove-criterion': 'Remove criterion {at}', 'add-criterion': 'Add a criterion',
  'asks': 'What teams bring', 'asks-what': "A work and the teacher's word are always asked for; choose the rest.", 'wiring': 'Wiring', 'log': 'Engineering log', 'video': 'Video', 'photos': 'Photos', 'video-least': 'Video: seconds at least', 'video-most': 'Video: seconds at most', 'photos-least': 'Photos: at least', 'photos-most': 'Photos: at most', 'team-most': 'Members of a team, at most',
  'create': 'Found it', 'cancel': 'Cancel', 'wrong-name': 'It needs a Chinese name.', 'wrong-brief': 'It needs the task in Chinese.', 'wrong-schools': 'Choose at least one school.', 'wrong-rubric': 'Each criterion needs a name and two to six steps.', 'wrong-spans': 'At least cannot be more than at most.',
};
export const useFoundWords = defineWords('contest-found', zh, en);
