import { defineWords } from '@kindling/platform-web';

const zh = {
  'share': '一起写', 'share-title': '打开一个大家都看得到的程序', 'share-body': '每次只有一个人拿着笔。学生可以请求写，由你把笔交出去，随时收回。', 'from-exercise': '{title}：从起始程序开始', 'as-text': '{title}：从空白 C++ 开始', 'own-text': '空白 C++ 程序', 'own-title': '课堂程序', 'cancel': '取消', 'too-long': '这个程序太长，不能一起写（最多 {most} 个字符）。', 'no-exercise': '这一课没有编程练习；可以从空白程序开始。',
  'shared-program': '一起写的程序', 'writes': '{name} 在写', 'you-write': '你在写', 'ask-pen': '我想写', 'asked': '已请求，等老师给笔', 'unask': '不写了', 'put-down': '写好了，还笔', 'give-pen': '把笔给 {name}', 'take-back': '收回笔', 'close': '收起程序', 'go-on': '在我的工作台接着做', 'refused': '没有写进去，已换成最新的程序。', 'pupils': '学生', 'slide': '讲义', 'program': '程序', 'writer-unknown': '老师',
};
const en: Record<keyof typeof zh, string> = {
  'share': 'Write together', 'share-title': 'Open a program for everybody to see', 'share-body': 'One person has the pen at a time. Pupils may ask for it; you give it and take it back.', 'from-exercise': '{title}: from its starting program', 'as-text': '{title}: from an empty page of C++', 'own-text': 'An empty page of C++', 'own-title': 'Class program', 'cancel': 'Cancel', 'too-long': 'This program is too long to write together ({most} signs at most).', 'no-exercise': 'This lesson has no program to start from; begin with an empty page.',
  'shared-program': 'Program of the class', 'writes': '{name} writes', 'you-write': 'You write', 'ask-pen': 'I want to write', 'asked': 'Asked; your tutor gives the pen', 'unask': 'Never mind', 'put-down': 'Done, give the pen back', 'give-pen': 'Give {name} the pen', 'take-back': 'Take the pen back', 'close': 'Put away', 'go-on': 'Go on with it at my bench', 'refused': 'That did not go in; this is the newest program.', 'pupils': 'Pupils', 'slide': 'Page', 'program': 'Program', 'writer-unknown': 'The tutor',
};
export const useSharedWords = defineWords('live-shared', zh, en);
