import { defineWords } from '@kindling/platform-web';

const zh = {
  'unsynced': '还有 {count} 步没交到服务器', 'unsynced-text': '现在离开，这些内容只留在这台电脑；电脑重启后可能消失。先选一条路带走它：', 'stay': '先不退出', 'leave': '仍然退出', 'sign-out': '退出',
  'retry': '再试一次', 'trying': '正在交…', 'still-away': '还是连不上。', 'to-file': '存成文件（放进 U 盘）', 'file-saved': '已存好。到有网的电脑上，在“我”里取进来。', 'to-picture': '变成二维码', 'too-large': '内容太多，一张二维码装不下。请存成文件。',
  'picture-alt': '装着程序和回答的二维码', 'picture-text': '请老师用手机拍下。扫出来的文字，到有网的电脑上贴进“我”里就行。', 'all-there': '全部交到服务器了', 'all-there-text': '可以放心离开。',
  'bring': '取进带来的作业', 'bring-text': '在别的电脑上存的文件，或二维码扫出来的文字。取两次也只算一次。', 'bring-file': '文件', 'bring-code': '二维码的文字', 'bring-take': '取进来', 'brought': '取进了 {taken} 步，{known} 步这里已经有了。',
  'work-file.unreadable': '这不是火种的作业文件，或者它不完整，什么也没取。请再存一次。', 'work-file.newer': '这个文件是更新的版本存的。请刷新页面再取。', 'work-file.other-person': '这是{name}的作业，不是你的，什么也没取。请让{name}自己登录来取。',
};
const en: Record<keyof typeof zh, string> = {
  'unsynced': '{count} steps have not reached the server', 'unsynced-text': 'If you leave now they stay on this computer only, and a restart may wipe them. First choose a way to take them along:', 'stay': 'Stay', 'leave': 'Sign out all the same', 'sign-out': 'Sign out',
  'retry': 'Try again', 'trying': 'Sending …', 'still-away': 'Still no server.', 'to-file': 'Save as a file (onto a stick)', 'file-saved': 'Saved. On a computer with network, take it in under “Me”.', 'to-picture': 'Make a QR code', 'too-large': 'Too much for one QR code. Save a file instead.',
  'picture-alt': 'QR code that holds programs and answers', 'picture-text': 'Ask your teacher to photograph it. The text that it scans to goes into “Me” on a computer with network.', 'all-there': 'Everything is on the server', 'all-there-text': 'You can leave safely.',
  'bring': 'Take in work from elsewhere', 'bring-text': 'A file saved on another computer, or the text of a QR code. Taken twice it counts once.', 'bring-file': 'File', 'bring-code': 'Text of the QR code', 'bring-take': 'Take it in', 'brought': '{taken} steps taken in, {known} were here already.',
  'work-file.unreadable': 'This is no work file of Kindling, or it is not whole; nothing was taken. Save it again.', 'work-file.newer': 'A newer version saved this file. Reload the page and try again.', 'work-file.other-person': 'This is the work of {name}, not yours; nothing was taken. {name} can sign in and take it.',
};
export const useLeavingWords = defineWords('leaving', zh, en);
