import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '告诉微信群', 'back': '返回名单', 'what': '点「复制」，到微信群里粘贴。文字里没有任何学生的名字。', 'copy': '复制', 'copied': '已复制，到群里粘贴吧。', 'by-hand': '这里不能自动复制：请长按上面的文字自己复制。', 'print': '打印海报，或存成 PDF', 'poster': '海报', 'scan': '扫一扫，选自己的名字，输入 PIN', 'code-is': '班级口令',
  'sign-in-title': '怎么登录', 'sign-in-text': '【{className} · 创客社团】\n在家也能接着做作品：\n1. 用电脑的浏览器打开 {address}\n2. 点自己的名字，输入老师发的 PIN\n班级口令：{code}\nPIN 忘了不要在群里说，请单独找老师。',
  'work-title': '提醒交作业', 'work-text': '【{className} · 创客社团】\n这周的作品请在下次上课前交。打开 {address}，点「继续」接着做，做好点「交作业」。\n交了以后，老师的评语会出现在首页的铃铛里；老师说「请再改一改」的，改好可以再交。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Tell the WeChat group', 'back': 'Back to the roster', 'what': 'Tap Copy and paste it into the group. No pupil is named in it.', 'copy': 'Copy', 'copied': 'Copied. Paste it into the group.', 'by-hand': 'This page cannot copy by itself: press the text above for long and copy it.', 'print': 'Print the poster, or save it as PDF', 'poster': 'Poster', 'scan': 'Scan, tap your name, type your PIN', 'code-is': 'Class code',
  'sign-in-title': 'How to sign in', 'sign-in-text': '[{className} · Maker Club]\nGo on with your work at home:\n1. Open {address} in the browser of a computer\n2. Tap your name and type the PIN from your teacher\nClass code: {code}\nForgot the PIN? Not in this group, please: ask your teacher.',
  'work-title': 'Hand in, please', 'work-text': '[{className} · Maker Club]\nPlease hand in this week’s work before we meet again. Open {address}, tap Continue, and Hand in when it is done.\nWhat your teacher says appears behind the bell; if it says “try once more”, mend it and hand in again.',
};
export const useShareWords = defineWords('share', zh, en);
