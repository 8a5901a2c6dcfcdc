import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '徽章与证书', 'lead': '达到条件的，点一下就发；证书上的码没有网络也能验真伪。', 'pupil': '姓名', 'works': '通过的作品', 'badges': '徽章', 'give': '发 {name}', 'print': '打印 {count} 张证书', 'none': '还没有发过徽章。', 'given': '已给 {who} 发 {name}。', 'take-back': '收回 {name}', 'take-back-title': '收回 {who} 的 {name}？', 'reason': '原因', 'yes': '收回', 'cancel': '取消', 'no-pupils': '这个班还没有学生。',
  'mine': '我的徽章', 'mine-lead': '每一枚都带着签名。给别人看这个码，他们扫一扫就知道是真的。', 'mine-none': '还没有徽章。作品通过了，老师会发给你。', 'issued': '{date} 颁发', 'check': '验一验', 'show': '看二维码', 'hide': '收起',
  'verify': '验证徽章和证书', 'verify-lead': '扫证书上的码会来到这里。没有网络也能验：这台电脑记得社团的公钥。', 'paste': '或者把码里的内容粘贴到这里', 'go': '验证', 'genuine': '真的', 'refused': '不是有效的徽章', 'to': '授予', 'by': '颁发', 'on': '日期', 'for': '条件', 'hours': '{hours} 小时，{from} 至 {to}，{role}',
  'known-as-of': '公钥和收回名单取自 {time}。', 'malformed': '这不是完整的码。', 'wrong-algorithm': '签名方式不对，可能有人改过。', 'unknown-key': '不是这个社团的钥匙签的。', 'forged': '内容和签名对不上，有人改过。', 'not-yet': '还没有到生效的日子。', 'expired': '已经过期。', 'revoked': '已经被收回。', 'no-keys': '这台电脑还没有社团的公钥。请先连一次网，再打开这一页。', 'no-crypto': '这个地址不安全（没有 https），浏览器不能验签名。请在联网时按编号查询。',
  'status-title': '按编号查询', 'valid': '有效', 'status-name': '姓名写在证书上，这里不显示。', 'unknown': '没有这个编号的徽章。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Badges and certificates', 'lead': 'What is earned is given with one click; the code on a certificate is checked without network too.', 'pupil': 'Name', 'works': 'Accepted works', 'badges': 'Badges', 'give': 'Give {name}', 'print': 'Print {count} certificates', 'none': 'No badge was given yet.', 'given': '{who} has {name} now.', 'take-back': 'Take back {name}', 'take-back-title': 'Take {name} back from {who}?', 'reason': 'Why', 'yes': 'Take back', 'cancel': 'Cancel', 'no-pupils': 'No pupils in this class yet.',
  'mine': 'My badges', 'mine-lead': 'Each is signed. Show the code: whoever scans it knows that it is genuine.', 'mine-none': 'No badges yet. When a work is accepted, your teacher gives you one.', 'issued': 'Given on {date}', 'check': 'Check it', 'show': 'Show the code', 'hide': 'Hide',
  'verify': 'Check a badge or certificate', 'verify-lead': 'The code on a certificate leads here. It works without network: this computer remembers the club’s public key.', 'paste': 'Or paste what the code says', 'go': 'Check', 'genuine': 'Genuine', 'refused': 'Not a valid badge', 'to': 'Given to', 'by': 'Given by', 'on': 'Date', 'for': 'For', 'hours': '{hours} hours, {from} to {to}, {role}',
  'known-as-of': 'Keys and what was taken back as of {time}.', 'malformed': 'This is no whole code.', 'wrong-algorithm': 'It is signed in another way; somebody may have changed it.', 'unknown-key': 'It was not signed with this club’s key.', 'forged': 'Words and signature do not fit: somebody has changed it.', 'not-yet': 'It is not valid yet.', 'expired': 'It has expired.', 'revoked': 'It was taken back.', 'no-keys': 'This computer does not have the club’s public key yet. Open this page once with network.', 'no-crypto': 'This address is not secure (no https), so the browser checks no signatures. Look it up by its number while online.',
  'status-title': 'Look up by number', 'valid': 'valid', 'status-name': 'The name is on the certificate; it is not shown here.', 'unknown': 'There is no badge with this number.',
};
export const useBadgeWords = defineWords('badges', zh, en);
