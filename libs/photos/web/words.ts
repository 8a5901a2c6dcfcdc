import { defineWords } from '@kindling/platform-web';

const zh = {
  'photos': '照片', 'none': '还没有照片。用手机拍一张，马上出现在这里。', 'with-phone': '用手机拍照', 'scan': '用手机扫一扫，不用登录。只拍作品，不拍人脸。', 'or-open': '也可以在手机上打开：', 'code': '给手机扫的二维码', 'time-left': '{minutes} 分钟内有效，还能拍 {left} 张', 'over': '时间到了。再点一次“用手机拍照”就有新的二维码。',
  'came': '收到 {count} 张', 'finish': '拍完了', 'remove': '删掉', 'remove-title': '删掉这张照片？', 'remove-body': '删掉以后找不回来。', 'cancel': '先不删', 'photo-of': '照片 {number}', 'offline': '没有网络：作品先留着，连上以后再拍。', 'goes-along': '交作业时，这些照片一起交给老师。',
  'pin-here': '点照片上的一处，就能把评语钉在那里。', 'no-photos': '没有照片。', 'pinned': '{number} 号评语', 'pin': '钉在照片 {number} 的中间', 'larger': '放大照片 {number}', 'after': '交作业后拍的',
  'class-photos': '班上的照片', 'class-none': '还没有照片。学生在工作台交作业，或做到“动手搭”那一步时，用手机扫码就能拍。', 'lesson': '第{number}课', 'close': '关上', 'sent': '{when} 拍',
};
const en: Record<keyof typeof zh, string> = {
  'photos': 'Photographs', 'none': 'No photograph yet. Take one with a phone; it appears here at once.', 'with-phone': 'Photograph with a phone', 'scan': 'Scan this with a phone; nobody signs in there. Photograph the work, not faces.', 'or-open': 'Or open on the phone:', 'code': 'Code for a phone', 'time-left': 'good for {minutes} minutes and {left} more pictures', 'over': 'The time is over. Press “Photograph with a phone” again for a new code.',
  'came': '{count} came in', 'finish': 'Done', 'remove': 'Delete', 'remove-title': 'Delete this photograph?', 'remove-body': 'It cannot be brought back.', 'cancel': 'Keep it', 'photo-of': 'Photograph {number}', 'offline': 'No network: keep the work as it is and take the picture later.', 'goes-along': 'These photographs go to your teacher with the hand-in.',
  'pin-here': 'Click a place on a photograph to pin the comment there.', 'no-photos': 'No photographs.', 'pinned': 'comment {number}', 'pin': 'Pin to the middle of photograph {number}', 'larger': 'Enlarge photograph {number}', 'after': 'taken after handing in',
  'class-photos': 'Photographs of the class', 'class-none': 'No photographs yet. When pupils hand in at the workbench, or come to a “build” step, they scan a code with a phone.', 'lesson': 'Lesson {number}', 'close': 'Close', 'sent': 'taken {when}',
};
export const usePhotoWords = defineWords('photos', zh, en);
