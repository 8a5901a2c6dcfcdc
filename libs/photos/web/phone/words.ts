import { lightWords } from '@kindling/ui/light';

const zh = {
  name: '火种', language: 'English', 'other-language': 'en', loading: '正在打开…', title: '拍一拍你的作品', shoot: '拍照', choose: '从相册里选', note: '不用登录。只拍作品，不拍人脸。拍好就自动传到电脑上。',
  left: '还能拍 {left} 张，{minutes} 分钟内有效', ended: '二维码用完了。在电脑上再点一次“用手机拍照”，扫新的二维码。', kept: '有 {count} 张还没传，先留在这台手机上；扫新的二维码会接着传。',
  waiting: '等网络', sending: '正在传…', sent: '已到电脑', offline: '没有网络。照片留在这台手机上，连上就自动传。', 'not-found': '这个二维码已经不能用了。在电脑上再点一次“用手机拍照”。', again: '再试一次', gone: '打不开，请检查网络。', 'photo-of': '照片 {number}：{state}',
  'fail-photo.not-a-picture': '这不是照片，或者坏了', 'fail-photo.too-big': '太大了，请重拍', 'fail-photo.door-full': '这个二维码拍满了', 'fail-photo.door-closed': '二维码过期了', 'fail-photo.too-many': '这个任务的照片满了', 'fail-other': '没有传成，请重拍',
};
export type Word = keyof typeof zh;
const en: Record<Word, string> = {
  name: 'Kindling', language: '中文', 'other-language': 'zh-Hans', loading: 'Opening…', title: 'Photograph your work', shoot: 'Take a picture', choose: 'Choose one from the phone', note: 'No sign-in. Photograph the work, not faces. Each picture goes to the computer by itself.',
  left: '{left} more pictures, good for {minutes} minutes', ended: 'This code is used up. Press “Photograph with a phone” on the computer again and scan the new one.', kept: '{count} not sent yet. They stay on this phone and go on when you scan a new code.',
  waiting: 'waits for network', sending: 'sending…', sent: 'on the computer', offline: 'No network. Pictures stay on this phone and go by themselves later.', 'not-found': 'This code works no more. Press “Photograph with a phone” on the computer again.', again: 'Try again', gone: 'Cannot open; look at the network.', 'photo-of': 'Picture {number}: {state}',
  'fail-photo.not-a-picture': 'no picture, or damaged', 'fail-photo.too-big': 'too big, take it again', 'fail-photo.door-full': 'this code is full', 'fail-photo.door-closed': 'the code ran out', 'fail-photo.too-many': 'no room for more', 'fail-other': 'not sent, take it again',
};

export const words = lightWords<Word>(zh, en);
export const { t, pick, speaks, failWord } = words;
