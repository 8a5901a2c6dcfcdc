import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '消息', 'bell': '消息，{count} 条未读', 'bell-none': '消息，没有未读', 'none': '还没有消息。有评语、有人交作业、开新课时会出现在这里。', 'all-read': '全部标为已读', 'unread': '未读', 'kept': '消息保留 {days} 天。',
  'accepted': '「{title}」通过了', 'try-again': '「{title}」请再改一改', 'feedback': '「{title}」有新的评语', 'hand-in-waiting': '「{title}」有 {count} 份作业等着批', 'help-call': '课上有人举手求助', 'stand-in': '请你代 {title} 的课', 'lesson-opened': '新课开了：{title}', 'badge': '得到一枚徽章：{title}', 'peer-asked': '「{title}」请你看看同学的作品', 'peer-released': '同学们说了说你的「{title}」',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Notices', 'bell': 'Notices, {count} unread', 'bell-none': 'Notices, none unread', 'none': 'Nothing yet. Comments, hand-ins and new lessons will appear here.', 'all-read': 'Mark all as read', 'unread': 'unread', 'kept': 'Notices are kept for {days} days.',
  'accepted': '“{title}” was accepted', 'try-again': '“{title}”: please try once more', 'feedback': 'New words about “{title}”', 'hand-in-waiting': '“{title}”: {count} waiting to be reviewed', 'help-call': 'Somebody in class asks for help', 'stand-in': 'Please hold the class of {title}', 'lesson-opened': 'A new lesson is open: {title}', 'badge': 'A badge for you: {title}', 'peer-asked': '“{title}”: please look at class-mates’ work', 'peer-released': 'Class-mates spoke about your “{title}”',
};
export const useNoticeWords = defineWords('notices', zh, en);
