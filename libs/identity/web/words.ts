import { defineWords } from '@kindling/platform-web';

const zh = {
  'staff-title': '老师登录', 'login': '用户名', 'password': '密码', 'sign-in': '登录', 'choose-name': '点你的名字', 'enter-pin': '{name}，请输入 PIN', 'not-me': '不是我', 'delete': '删', 'pin-digits': '已输入 {count} 位',
  'roster': '名单', 'tile': '号', 'name': '姓名', 'consent': '家长同意', 'given': '已同意', 'refused': '不同意', 'missing': '还没有', 'outdated': '旧版说明', 'privacy': '隐私说明', 'family-slips': '家长链接纸条', 'print-slips': '打印家长回执', 'who-looked': '谁看过', 'last-seen': '上次登录', 'never': '没登录过', 'reset-pin': '重置 PIN', 'new-pin': '{name} 的新 PIN', 'new-pin-text': '请抄给学生。旧的 PIN 和登录马上失效。', 'close': '关闭', 'record': '登记', 'record-title': '{name} 的家长同意', 'record-text': '按收到的纸质回执登记；不同意也是有效的回答。', 'give': '家长同意', 'refuse': '家长不同意', 'cancel': '取消', 'print-cards': '打印登录卡', 'no-pupils': '还没有学生。',
  'cards': '登录卡', 'print': '打印', 'pdf': '下载 PDF', 'address': '网址', 'class-code': '班级码', 'pin': 'PIN', 'cards-note': '每张卡上有 PIN，请当面发给学生。这次查看已记录。',
};
const en: Record<keyof typeof zh, string> = {
  'staff-title': 'Staff sign-in', 'login': 'Name', 'password': 'Password', 'sign-in': 'Sign in', 'choose-name': 'Tap your name', 'enter-pin': '{name}, type your PIN', 'not-me': 'Not me', 'delete': 'Del', 'pin-digits': '{count} digits typed',
  'roster': 'Roster', 'tile': 'No.', 'name': 'Name', 'consent': 'Guardian consent', 'given': 'given', 'refused': 'refused', 'missing': 'missing', 'outdated': 'for an older notice', 'privacy': 'Privacy notice', 'family-slips': 'Family links', 'print-slips': 'Print slips for guardians', 'who-looked': 'Who looked', 'last-seen': 'Last sign-in', 'never': 'never', 'reset-pin': 'Reset PIN', 'new-pin': 'New PIN of {name}', 'new-pin-text': 'Write it down for the pupil. The old PIN and sign-ins end at once.', 'close': 'Close', 'record': 'Record', 'record-title': 'Guardian consent for {name}', 'record-text': 'Record the paper slip; a refusal is a valid answer too.', 'give': 'Consent given', 'refuse': 'Consent refused', 'cancel': 'Cancel', 'print-cards': 'Print sign-in cards', 'no-pupils': 'No pupils yet.',
  'cards': 'Sign-in cards', 'print': 'Print', 'pdf': 'Download PDF', 'address': 'Address', 'class-code': 'Class code', 'pin': 'PIN', 'cards-note': 'Each card shows a PIN: hand them out in person. This look has been recorded.',
};
export const useIdentityWords = defineWords('identity', zh, en);
