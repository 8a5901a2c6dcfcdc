import { defineWords } from '@kindling/platform-web';

const zh = {
  'show-camera': '给大家看摄像头', 'show-screen': '给大家看屏幕', 'stop-camera': '停止摄像头', 'stop-screen': '停止屏幕',
  'showing': '大家在看，每秒最多一张，不会录下来', 'denied': '浏览器没有给权限，请再试一次并选“允许”。', 'none': '没有找到能用的摄像头或屏幕。',
  'picture': '老师给大家看的画面', 'hide': '不看画面', 'see': '看画面', 'hidden': '老师在给大家看画面，你这里关着。', 'thin': '网络太慢，画面先不传，声音照常。', 'coming': '画面马上就来……',
};
const en: Record<keyof typeof zh, string> = {
  'show-camera': 'Show my camera', 'show-screen': 'Show my screen', 'stop-camera': 'Stop the camera', 'stop-screen': 'Stop the screen',
  'showing': 'Everybody sees it, one picture a second at most; it is not recorded', 'denied': 'The browser did not allow it. Try again and choose “Allow”.', 'none': 'No camera or screen that works.',
  'picture': 'What the tutor shows', 'hide': 'Hide the picture', 'see': 'Show the picture', 'hidden': 'The tutor is showing something; it is off here.', 'thin': 'Pictures are off on this link: it is too slow. The sound goes on.', 'coming': 'The picture is on its way…',
};
export const usePictureWords = defineWords('live-pictures', zh, en);
