import { defineWords } from '@kindling/platform-web';

const zh = {
  'slides': '课件', 'my-slides': '自己的课件', 'add': '上传课件', 'add-to': '加到这一份后面', 'kinds': 'PDF 或图片（PNG、JPEG、WebP），每个最多 12 MB。PPT 请先导出成 PDF。', 'none': '还没有自己的课件。上传一份 PDF 或几张图片，就能在课上翻给大家看。',
  'sending': '正在上传 {name}：{percent}%', 'making': '正在把 {name} 变成图片…', 'page-of': '第 {page}/{of} 页', 'show-page': '给大家看第 {page} 页', 'before': '上一页', 'next': '下一页', 'pages': '{count} 页', 'open': '打开 {title}', 'back': '所有课件',
  'on-board': '在白板上讲这一页', 'remove': '删掉这份课件', 'remove-title': '删掉“{title}”？', 'remove-body': '正在看的学生会看不到它，白板上用到它的地方会变空白。', 'cancel': '取消', 'on-way': '图片正在来的路上…', 'shown': '老师正在讲的课件', 'gone': '这份课件已被删掉。',
};
const en: Record<keyof typeof zh, string> = {
  'slides': 'Slides', 'my-slides': 'Own slides', 'add': 'Upload slides', 'add-to': 'Add behind these', 'kinds': 'PDF or pictures (PNG, JPEG, WebP), 12 MB each at most. Export PowerPoint as PDF first.', 'none': 'No slides of your own yet. Upload a PDF or a few pictures and show them page by page in class.',
  'sending': 'Uploading {name}: {percent}%', 'making': 'Making pictures of {name} …', 'page-of': 'Page {page} of {of}', 'show-page': 'Show page {page} to everybody', 'before': 'Page before', 'next': 'Next page', 'pages': '{count} pages', 'open': 'Open {title}', 'back': 'All slides',
  'on-board': 'Explain on the board', 'remove': 'Remove these slides', 'remove-title': 'Remove “{title}”?', 'remove-body': 'Pupils who look at it lose it, and where the board uses it there will be a gap.', 'cancel': 'Cancel', 'on-way': 'The picture is on its way …', 'shown': 'Slides your tutor shows', 'gone': 'These slides were removed.',
};
export const useDeckWords = defineWords('decks', zh, en);
