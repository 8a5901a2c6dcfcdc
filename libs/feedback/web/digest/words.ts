import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '每日邮件', 'what': '每天早上七点一封：各班有几件事没看，加一个链接。里面没有学生的名字，也没有作品内容。没有新消息的日子不发。', 'email': '邮箱', 'start': '开始发给我', 'change': '改成这个邮箱', 'stop': '不再发', 'goes-to': '现在每天发到 {email}。', 'wrong-email': '这不像一个邮箱地址。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Daily e-mail', 'what': 'One letter at seven in the morning: how much is unread in each class, and a link. It holds no pupil’s name and nothing of their work. None on days without news.', 'email': 'E-mail', 'start': 'Send it to me', 'change': 'Use this address', 'stop': 'Stop it', 'goes-to': 'It goes to {email} every day.', 'wrong-email': 'That does not look like an e-mail address.',
};
export const useDigestWords = defineWords('digest', zh, en);
