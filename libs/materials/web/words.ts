import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '资料库', 'lead': '工作单、数据表、图片和读物，都可以下载打印。', 'lead-staff': '本校和大家分享的资料。属于某一课的，学生在那一课开放后才看到。', 'search': '搜索', 'search-hint': '中文、拼音、首字母或英文：接线图、jiexiantu、jxt、wiring',
  'all-kinds': '全部', 'lesson': '课', 'all-lessons': '全部课', 'lesson-line': '第{number}课 · {title}', 'no-lesson': '整门课程', 'none': '还没有资料。', 'none-found': '没有找到。换一个词，或者只打首字母试试。', 'found': '找到 {count} 份', 'range': '{from}–{to}，共 {total} 份', 'before': '上一页', 'after': '下一页',
  'kind': '种类', 'work-sheet': '工作单', 'data-sheet': '数据表', 'reading': '读物', 'picture': '图片', 'slides': '讲义', 'other': '其他',
  'licence': '许可', 'own-work': '自己做的，可在校内外使用', 'cc0': 'CC0（放弃权利）', 'cc-by-4': 'CC BY 4.0（署名）', 'cc-by-sa-4': 'CC BY-SA 4.0（署名、同样方式共享）', 'cc-by-nc-sa-4': 'CC BY-NC-SA 4.0（署名、非商业）', 'public-domain': '公有领域', 'school-only': '仅限校内使用',
  'licence-line': '许可：{licence}', 'source-line': '来源：{source}', 'from-school': '{school}分享', 'shared': '分享给所有学校', 'download': '下载打印', 'open-link': '打开网页', 'size': '{kind} · {size}', 'kilobytes': '{n} KB', 'megabytes': '{n} MB',
  'add': '添加资料', 'change': '修改', 'remove': '删除', 'remove-title': '删除《{title}》？', 'remove-text': '删除后学生不能再下载，不能恢复。', 'cancel': '取消', 'save': '保存', 'add-title': '添加资料', 'change-title': '修改资料',
  'title-zh': '中文标题', 'title-en': '英文标题（可不填）', 'text-zh': '中文说明（可不填）', 'text-en': '英文说明（可不填）', 'source-label': '作者或出处', 'what': '内容', 'what-file': '文件', 'what-link': '网址', 'what-same': '不变', 'file': '文件：PDF 或图片，最大 8 MB', 'file-note': '图片会重新画一遍，拍摄地点等信息不会留下。', 'address': '网址', 'sending': '正在上传：{share}%', 'too-large': '文件超过 8 MB。', 'saved': '《{title}》已保存。', 'removed': '《{title}》已删除。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Materials', 'lead': 'Work sheets, data sheets, pictures and things to read, all to be saved and printed.', 'lead-staff': "Materials of the own school and those that others share. What belongs to a lesson is seen by pupils once that lesson is open.", 'search': 'Search', 'search-hint': 'Chinese, pinyin, its first letters or English: 接线图, jiexiantu, jxt, wiring',
  'all-kinds': 'All', 'lesson': 'Lesson', 'all-lessons': 'All lessons', 'lesson-line': 'Lesson {number} · {title}', 'no-lesson': 'Whole course', 'none': 'No materials yet.', 'none-found': 'Nothing found. Try another word, or only first letters.', 'found': '{count} found', 'range': '{from}–{to} of {total}', 'before': 'Previous page', 'after': 'Next page',
  'kind': 'Kind', 'work-sheet': 'Work sheet', 'data-sheet': 'Data sheet', 'reading': 'To read', 'picture': 'Picture', 'slides': 'Slides', 'other': 'Other',
  'licence': 'Licence', 'own-work': 'own work, free to use', 'cc0': 'CC0 (no rights kept)', 'cc-by-4': 'CC BY 4.0', 'cc-by-sa-4': 'CC BY-SA 4.0', 'cc-by-nc-sa-4': 'CC BY-NC-SA 4.0', 'public-domain': 'public domain', 'school-only': 'school use only',
  'licence-line': 'Licence: {licence}', 'source-line': 'Source: {source}', 'from-school': 'shared by {school}', 'shared': 'Share with all schools', 'download': 'Download to print', 'open-link': 'Open page', 'size': '{kind} · {size}', 'kilobytes': '{n} KB', 'megabytes': '{n} MB',
  'add': 'Add material', 'change': 'Change', 'remove': 'Remove', 'remove-title': 'Remove “{title}”?', 'remove-text': 'Pupils cannot download it any more, and it does not come back.', 'cancel': 'Cancel', 'save': 'Save', 'add-title': 'Add material', 'change-title': 'Change material',
  'title-zh': 'Title in Chinese', 'title-en': 'Title in English (optional)', 'text-zh': 'What it is, in Chinese (optional)', 'text-en': 'What it is, in English (optional)', 'source-label': 'Author or where it is from', 'what': 'Content', 'what-file': 'a file', 'what-link': 'an address', 'what-same': 'as it is', 'file': 'File: PDF or picture, 8 MB at most', 'file-note': 'Pictures are drawn anew; where they were taken does not stay.', 'address': 'Address', 'sending': 'Sending: {share}%', 'too-large': 'The file is larger than 8 MB.', 'saved': '“{title}” is saved.', 'removed': '“{title}” is removed.',
};
export const useLibraryWords = defineWords('materials', zh, en);
