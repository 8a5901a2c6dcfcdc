import type { VolunteerSubject } from '@kindling/contracts/light';
import { lightWords } from '@kindling/ui/light';

const zh = {
  name: '火种', language: 'English', 'other-language': 'en', loading: '正在打开…', again: '再试一次', title: '来当志愿者', what: '晚上用自己的电脑，给乡村学校的创客社团上直播课。不要求教过课；下面的几步我们会陪你走完。', steps: '加入以后要做的',
  'your-name': '姓名', university: '大学、专业和年级', contact: '怎么联系你（微信号或手机）', subjects: '能帮什么', evenings: '哪些晚上有空', why: '为什么想来', send: '报名', 'sent-title': '收到了，谢谢！', sent: '{branch}的组织者看过以后会按你留的方式联系你。通过的话，会给你一张一次性的登录卡。',
  agree: '我同意{branch}为了决定是否录用，保存并阅读我填写的内容。', privacy: '只有{branch}的组织者看得到。不论结果如何，{days} 天后自动删除这份报名。想提前删除或更正，告诉联系你的人就行；不填、不同意也没有任何影响。', 'more-privacy': '完整的隐私说明',
  electronics: '电子与接线', programming: '编程', science: '科学实验', english: '英语', filming: '拍摄与剪辑', organising: '组织活动', d1: '周一', d2: '周二', d3: '周三', d4: '周四', d5: '周五', d6: '周六', d7: '周日',
  'fail-network.away': '没有网络，还没有送出。联网后再点一次，不会重复。', 'fail-resource.not-found': '没有找到这个分社。请检查网址。', 'fail-request.too-many': '太快了，请等半分钟再试。', 'fail-recruiting.full': '报名的人太多了，请过几天再来。', 'fail-request.malformed': '有一项没有填好。姓名、大学、联系方式和原因都要填，并勾选同意。', 'fail-other': '出了点问题，还没有送出。请再试一次。',
};
type Word = keyof typeof zh;
const en: Record<Word, string> = {
  name: 'Kindling', language: '中文', 'other-language': 'zh-Hans', loading: 'Opening …', again: 'Try again', title: 'Teach with us', what: 'From your own computer, in the evening, live for maker clubs of rural schools. You need not have taught before; we go these steps with you.', steps: 'What comes after you join',
  'your-name': 'Name', university: 'University, subject and year', contact: 'How to reach you (WeChat or phone)', subjects: 'What you can help with', evenings: 'Evenings when you are free', why: 'Why you would like to', send: 'Send', 'sent-title': 'It has arrived, thank you!', sent: 'The organisers of {branch} read it and reach you as you said. If they say yes, you get a card that signs in once.',
  agree: 'I agree that {branch} keeps and reads what I wrote here to decide about it.', privacy: 'Only the organisers of {branch} see it. Whatever they decide, it is deleted after {days} days. To have it corrected or deleted sooner, tell whoever contacts you; not sending it has no consequence.', 'more-privacy': 'The whole privacy notice',
  electronics: 'Electronics', programming: 'Programming', science: 'Science', english: 'English', filming: 'Filming', organising: 'Organising', d1: 'Mon', d2: 'Tue', d3: 'Wed', d4: 'Thu', d5: 'Fri', d6: 'Sat', d7: 'Sun',
  'fail-network.away': 'No network, nothing was sent. Tap again when it is back; it never arrives twice.', 'fail-resource.not-found': 'There is no such branch. Please check the address.', 'fail-request.too-many': 'Too fast. Please wait half a minute.', 'fail-recruiting.full': 'Very many have offered to help. Please come back in a few days.', 'fail-request.malformed': 'Something is missing: name, university, contact and reason are needed, and your consent.', 'fail-other': 'Something went wrong and nothing was sent. Please try again.',
};

export const words = lightWords<Word>(zh, en);
export const { t, pick, speaks, failWord } = words;
export const subjectWord = (subject: VolunteerSubject): string => t(subject);
export const eveningWord = (day: number): string => t(`d${day}` as Word);
