import { defineWords } from '@kindling/platform-web';

const zh = {
  'scan': '扫码签到', 'pass': '家长手机上的码（扫码枪或输入七位码）', 'take': '签到', 'pass-note': '没有网络也能扫：先记在这台电脑。', 'camera-on': '打开摄像头', 'camera-off': '关掉摄像头', 'camera-sees': '摄像头画面',
  'camera-refused': '浏览器没有摄像头的权限。请在地址栏左边允许，或者输入七位码。', 'camera-none': '这里没有能用的摄像头（要 https 地址）。可以用扫码枪，或者输入七位码。',
  'family': '{n} 号家庭，{heads} 人', 'new-family': '刚报名的家庭', 'now-there': '{who}，已签到', 'there-already': '{who}，已经签过了',
  'other-event': '这是别的活动的码，没有签到。', 'slip': '这是家长的链接，不是入场码。请家长打开它，在这次活动下面出示二维码。', 'unknown': '名单上没有这个码。请核对七位码，或者扫二维码。', 'unreadable': '这不是入场码。',
};
const en: Record<keyof typeof zh, string> = {
  'scan': 'Check in by code', 'pass': 'The code on the family’s phone (hand scanner, or seven signs typed)', 'take': 'Check in', 'pass-note': 'Works without network: it is kept on this computer first.', 'camera-on': 'Open the camera', 'camera-off': 'Close the camera', 'camera-sees': 'What the camera sees',
  'camera-refused': 'The browser may not use the camera. Allow it left of the address, or type the seven signs.', 'camera-none': 'There is no camera to use here (it takes an https address). Use a hand scanner, or type the seven signs.',
  'family': 'Family No. {n}, {heads} coming', 'new-family': 'A family that has just answered', 'now-there': '{who}: checked in', 'there-already': '{who}: was checked in before',
  'other-event': 'This code is for another event; nobody was checked in.', 'slip': 'This is the family’s link, not its pass. Let them open it and show the code under this event.', 'unknown': 'This code is not on the list. Look at the seven signs again, or scan the code.', 'unreadable': 'This is no pass.',
};
export const useDoorWords = defineWords('event-door', zh, en);
