import { defineWords } from '../words/define-words.ts';

const zh = {
  'try-again': '再试一次', 'to-start': '回首页', 'number': '编号 {id}', 'offline': '没有网络 — 可以继续做，先存在这台电脑。',
  'storage-full': '这台电脑存满了。你的改动还在这个页面里，正在直接交给服务器：先别关页面。', 'storage-full-offline': '这台电脑存满了，也没有网络。你的改动还在这个页面里：别关页面，请老师清出空间或接上网。',
  'saved-copy': '正在看 {time} 存下的内容。',
  'saved': '已保存到服务器', 'this-computer': '只在这台电脑', 'syncing': '同步中', 'two-versions': '有两个版本', 'rejected': '有一步没被接受',
};
const en: Record<keyof typeof zh, string> = {
  'try-again': 'Try again', 'to-start': 'To the start page', 'number': 'number {id}', 'offline': 'No network — go on working, it is kept on this computer.',
  'storage-full': 'This computer is full. Your changes are still in this page and go straight to the server: keep the page open.', 'storage-full-offline': 'This computer is full and there is no network. Your changes are still in this page: keep it open, and ask your teacher to make room or to connect.',
  'saved-copy': 'You see what was saved at {time}.',
  'saved': 'Saved on the server', 'this-computer': 'Only on this computer', 'syncing': 'Syncing', 'two-versions': 'Two versions', 'rejected': 'One step was not accepted',
};
export const useNoteWords = defineWords('notes', zh, en);
