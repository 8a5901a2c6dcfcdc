import type { EventKind } from '@kindling/contracts/light';
import { chinaTime, onChinasClock } from '@kindling/kernel';
import { lightWords } from '@kindling/ui/light';

const zh = {
  name: '火种', language: 'English', 'other-language': 'en', loading: '正在打开…', again: '再试一次', back: '返回', home: '首页',
  'kind-lecture': '讲座', 'kind-salon': '沙龙', 'kind-experiment': '实验日', 'kind-workshop-day': '工作坊', 'kind-visit': '参观',
  when: '时间', where: '地点', holder: '主办', free: '家庭名额还有 {n} 个', full: '名额满了，可以候补，有人退出会自动补上', 'no-families': '这个活动面向学校的学生，不接受家庭报名。', contact: '联系老师', call: '打电话给老师：{n}',
  'called-off': '活动取消了。', over: '活动已经结束。', heads: '几个人来', more: '多一个人', fewer: '少一个人', yes: '会来', no: '不来', calendar: '加到手机日历',
  'you-come': '已报名：{n} 人，您是 {number} 号', 'you-wait': '在候补名单上（{number} 号）。有位子会自动补上，请再打开这页看看。', 'you-stay': '已回复：不来。改主意了可以再点。', pass: '到门口出示这个码', keep: '请收藏或转发这个网址，下次打开就能改。这台手机上不留任何记录。', 'next-family': '换一家人用这台手机',
  'my-child': '{name}同学的家长', survey: '说说怎么样', 'survey-done': '已填反馈，谢谢！', consent: '同意与不同意', works: '孩子分享的作品', 'no-works': '还没有分享作品。孩子在“作品”里点分享，这里就能看到。', events: '活动', 'no-events': '近期没有活动。',
  'survey-title': '六个小问题', 'q-liked': '1. 喜欢这次活动吗？', 'q-learned': '2. 孩子有收获吗？', 'q-length': '3. 时间长短', 'q-level': '4. 内容难易', 'q-again': '5. 下次还来吗？', 'q-remark': '6. 还想说什么？（可不填）',
  'liked-1': '不喜欢', 'liked-2': '一般', 'liked-3': '还行', 'liked-4': '喜欢', 'liked-5': '很喜欢', 'learned-a-lot': '很多', 'learned-some': '一些', 'learned-little': '不多', 'length-short': '太短', 'length-right': '正好', 'length-long': '太长', 'level-easy': '太容易', 'level-right': '正好', 'level-hard': '太难', 'again-yes': '来', 'again-maybe': '看情况', 'again-no': '不来',
  photos: '照片', materials: '资料', send: '提交', 'survey-note': '不记名；不到五家回答时谁也看不到。', thanks: '谢谢您！', 'pick-one': '请至少点一个答案。',
  'consent-title': '家长同意书', 'consent-note': '两件事分开决定。不同意也照样上课、参加活动，不会受影响；随时可以改。', 'consent-data': '让平台保存孩子的姓名和学习记录', 'consent-data-note': '只有本班老师看得到。不同意时，不保存孩子的声音，老师会和您商量账号怎么办。', 'consent-photos': '公开展示有孩子的活动照片', 'consent-photos-note': '每张照片里所有孩子的家长都同意，才会展示。改成不同意，马上不再展示。',
  agree: '同意', refuse: '不同意', 'said-yes': '现在：同意', 'said-no': '现在：不同意', 'said-open': '现在：还没有决定', 'consent-changed': '上次更改：{n}', privacy: '隐私说明全文',
  parts: '用到的零件', program: '程序', 'shared-at': '{n} 分享', 'code-title': '输入纸条上的码', 'code-label': '十二个字母和数字', open: '打开', 'code-note': '纸条是老师发的，每个孩子一张。丢了请告诉老师。',
  'fail-network.away': '没有网络，没有保存。连上后再试一次。', 'fail-resource.not-found': '没有找到。码可能打错了，或老师已换了新的。', 'fail-request.too-many': '试得太快了，请等一会儿。', 'fail-event.not-now': '现在不能做这件事：活动可能还没开始，也可能已经结束。', 'fail-event.too-few-places': '位子不够，您原来的回复没有变。', 'fail-event.closed-to-families': '这个活动没有家庭名额。', 'fail-survey.already-answered': '这个链接已经填过了，第一次的算数。谢谢！', 'fail-request.malformed': '码不对，请再看看纸条。', 'fail-other': '出了意外，没有保存。请再试一次。',
};
export type Word = keyof typeof zh;
const en: Record<Word, string> = {
  name: 'Kindling', language: '中文', 'other-language': 'zh-Hans', loading: 'Opening…', again: 'Try again', back: 'Back', home: 'Home',
  'kind-lecture': 'Lecture', 'kind-salon': 'Salon', 'kind-experiment': 'Experiment day', 'kind-workshop-day': 'Workshop day', 'kind-visit': 'Visit',
  when: 'When', where: 'Where', holder: 'Held by', free: 'Places left for families: {n}', full: 'Full. You can wait: when somebody withdraws, you move up by yourself.', 'no-families': "This event is for the school's pupils; families cannot sign up.", contact: 'Contact', call: 'Call the teacher: {n}',
  'called-off': 'This event is called off.', over: 'This event is over.', heads: 'How many people', more: 'One more', fewer: 'One fewer', yes: 'We come', no: 'Not this time', calendar: 'Add to calendar',
  'you-come': 'You are coming: {n}. Your number is {number}.', 'you-wait': 'You are waiting (number {number}). You move up by yourself; open this page again to see.', 'you-stay': 'You said no. Tap again if you change your mind.', pass: 'Show this at the door', keep: 'Keep or forward this address to change your answer. Nothing stays on this phone.', 'next-family': 'Another family on this phone',
  'my-child': 'Family of {name}', survey: 'Say how it was', 'survey-done': 'Answered. Thank you!', consent: 'Agree or refuse', works: 'What your child shares', 'no-works': 'Nothing shared yet. When your child shares a work, it is shown here.', events: 'Events', 'no-events': 'No events soon.',
  'survey-title': 'Six short questions', 'q-liked': '1. Did you like it?', 'q-learned': '2. Did your child learn something?', 'q-length': '3. How long it was', 'q-level': '4. How hard it was', 'q-again': '5. Would you come again?', 'q-remark': '6. Anything else? (optional)',
  'liked-1': 'no', 'liked-2': 'so-so', 'liked-3': 'fair', 'liked-4': 'yes', 'liked-5': 'a lot', 'learned-a-lot': 'a lot', 'learned-some': 'some', 'learned-little': 'little', 'length-short': 'too short', 'length-right': 'right', 'length-long': 'too long', 'level-easy': 'too easy', 'level-right': 'right', 'level-hard': 'too hard', 'again-yes': 'yes', 'again-maybe': 'maybe', 'again-no': 'no',
  photos: 'Photos', materials: 'Papers', send: 'Send', 'survey-note': 'No names. Nobody sees anything before five families have answered.', thanks: 'Thank you!', 'pick-one': 'Tap at least one answer, please.',
  'consent-title': "A guardian's word", 'consent-note': 'Two things, decided apart. Refusing changes nothing about lessons and events, and you can change your mind at any time.', 'consent-data': "Keep my child's name and learning record", 'consent-data-note': "Only the class's own teachers see it. If you refuse, no voice is kept, and the teacher talks with you about the account.", 'consent-photos': 'Show event photos with my child in public', 'consent-photos-note': 'A photo is shown only when the families of all children on it agree. Refuse, and it is not shown any more.',
  agree: 'Agree', refuse: 'Refuse', 'said-yes': 'Now: agreed', 'said-no': 'Now: refused', 'said-open': 'Now: not decided', 'consent-changed': 'Last changed: {n}', privacy: 'The whole privacy notice',
  parts: 'Parts', program: 'Program', 'shared-at': 'Shared {n}', 'code-title': 'Type the code on your slip', 'code-label': 'Twelve letters and digits', open: 'Open', 'code-note': 'The teacher gives one slip for each child. If it is lost, tell the teacher.',
  'fail-network.away': 'No network, so nothing was saved. Try again when it is back.', 'fail-resource.not-found': 'Not found. The code may be mistyped, or the teacher has made a new one.', 'fail-request.too-many': 'Too fast. Please wait a moment.', 'fail-event.not-now': 'Not possible now: the event may not have begun, or it is over.', 'fail-event.too-few-places': 'Not enough places; your answer has not changed.', 'fail-event.closed-to-families': 'This event has no places for families.', 'fail-survey.already-answered': 'This link has answered already; the first answer counts. Thank you!', 'fail-request.malformed': 'That code is not right. Please look at the slip again.', 'fail-other': 'Something went wrong and nothing was saved. Please try again.',
};

export const words = lightWords<Word>(zh, en);
export const { t, pick, speaks, failWord } = words;
export const kindWord = (kind: EventKind): string => t(`kind-${kind}` as Word);

const weekdays = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** China's clock, written by hand: old browsers know neither zones nor languages well. */
export function sayDay(instant: string): string {
  const at = onChinasClock(instant);
  const [month, day, weekday] = [at.getUTCMonth(), at.getUTCDate(), weekdays[speaks()][at.getUTCDay()]];
  return speaks() === 'zh' ? `${month + 1}月${day}日 星期${weekday}` : `${weekday} ${day} ${months[month]}`;
}
export const sayTime = (instant: string): string => chinaTime(instant);
