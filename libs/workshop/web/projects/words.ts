import { defineWords } from '@kindling/platform-web';

const zh = {
  'projects': '自由作品', 'mine': '我的', 'class': '班里分享的', 'deleted': '最近删除的', 'new': '新作品', 'open-file': '打开文件', 'new-title': '新作品', 'title': '名字', 'untitled': '我的作品', 'start-with': '从什么开始', 'with-blocks': '积木', 'with-text': 'C++ 文本', 'create': '开始做', 'cancel': '先不了', 'close': '关闭',
  'empty-mine': '还没有自由作品。想做什么都行：点“新作品”开始，或打开一个文件。', 'empty-class': '班里还没有人分享作品。第一个会是你吗？', 'empty-class-staff': '班里还没有人分享作品。学生分享后会出现在这里。',
  'saved-at': '{time} 保存', 'shared': '全班能看', 'hidden': '老师已从班级页收起', 'remixed-from': '改编自 {name} 的《{title}》', 'by': '{name}', 'save-file': '下载', 'search': '找作品', 'none-found': '没有找到。换个字试试。', 'remix-count': '被改编 {count} 次', 'gone-on': '再留 {days} 天',
  'rename': '改名', 'delete': '删除', 'bring-back': '找回', 'share': '分享给全班', 'take-back': '收回', 'remix': '改编成我的', 'hide': '收起', 'show-again': '重新放出', 'look': '看看', 'save': '存好',
  'share-title': '分享给全班？', 'share-body': '本班的同学和老师能打开、运行和改编它，也会看到你的名字。别的班、别的学校看不到。随时可以收回。', 'delete-title': '删除《{title}》？', 'delete-body': '30 天内可以在“最近删除的”里找回来。分享会一起收回。',
  'hidden-body': '老师把它从班级页收起了，同学看不到。改好以后可以请老师重新放出。', 'hide-title': '收起《{title}》？', 'hide-body': '同学就看不到它了，作者自己还能看到。会记下是谁收起的。',
  'back': '作品', 'read-only': '{name} 的作品，只能看和运行。', 'remix-title': '{title}（改编）', 'remixing': '正在复制…', 'shared-no-more': '打不开：它可能已被收回或删除，或者不在你的班里。', 'picture-of': '《{title}》的电路图', 'no-class': '你还没有班级。请联系老师。', 'more-actions': '更多',
};
const en: Record<keyof typeof zh, string> = {
  'projects': 'Free projects', 'mine': 'Mine', 'class': 'Shared in class', 'deleted': 'Deleted lately', 'new': 'New project', 'open-file': 'Open a file', 'new-title': 'New project', 'title': 'Name', 'untitled': 'My project', 'start-with': 'Start with', 'with-blocks': 'blocks', 'with-text': 'C++ text', 'create': 'Start', 'cancel': 'Not now', 'close': 'Close',
  'empty-mine': 'No free project yet. Make whatever you like: start with “New project”, or open a file.', 'empty-class': 'Nobody in class has shared anything yet. Will you be the first?', 'empty-class-staff': 'Nobody in class has shared anything yet. What pupils share appears here.',
  'saved-at': 'saved {time}', 'shared': 'the class can see it', 'hidden': 'taken off the class page by staff', 'remixed-from': 'remixed from “{title}” by {name}', 'by': 'by {name}', 'save-file': 'Download', 'search': 'Find a project', 'none-found': 'Nothing found. Try another word.', 'remix-count': 'remixed {count} ×', 'gone-on': 'kept for {days} more days',
  'rename': 'Rename', 'delete': 'Delete', 'bring-back': 'Bring back', 'share': 'Share with the class', 'take-back': 'Take back', 'remix': 'Remix as mine', 'hide': 'Hide', 'show-again': 'Show again', 'look': 'Look', 'save': 'Save',
  'share-title': 'Share with the class?', 'share-body': 'Class-mates and staff of this class can open, run and remix it, and see your name. Other classes and schools cannot. You can take it back at any time.', 'delete-title': 'Delete “{title}”?', 'delete-body': 'For 30 days it can be brought back from “Deleted lately”. It is no longer shared.',
  'hidden-body': 'Staff took it off the class page; class-mates do not see it. Change it, then ask them to show it again.', 'hide-title': 'Hide “{title}”?', 'hide-body': 'Class-mates no longer see it; its maker does. It is written down who hid it.',
  'back': 'Projects', 'read-only': 'Made by {name}: look and run only.', 'remix-title': '{title} (remix)', 'remixing': 'Copying …', 'shared-no-more': 'It cannot be opened: it may be taken back or deleted, or not be in your class.', 'picture-of': 'Circuit of “{title}”', 'no-class': 'You are in no class yet. Ask your teacher.', 'more-actions': 'More',
};
export const useProjectWords = defineWords('projects', zh, en);
