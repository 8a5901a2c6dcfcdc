import { defineWords } from '@kindling/platform-web';

const zh = {
  'replay': '回放', 'watch': '看回放', 'back-to-classes': '上过的课', 'held-by': '{tutor} · {date}', 'play': '播放', 'pause': '暂停', 'waiting': '正在加载…', 'failed': '连不上，稍后自动再试', 'ended': '放完了', 'back-10': '后退10秒', 'on-10': '前进10秒',
  'place': '进度', 'place-of': '{at}，共 {of}', 'speed': '速度', 'speed-of': '{speed} 倍', 'sound-on': '打开声音', 'sound-off': '关掉声音', 'no-voice': '这节课没有录音', 'voice-deleted': '录音已删除', 'no-decoder': '这个浏览器放不了声音，请用新版 Chrome 或 Edge', 'chapters': '章节', 'chapter-break': '自己动手 {minutes} 分钟', 'chapter-poll': '投票：{question}', 'chapter-start': '开始', 'chapter-program': '一起写：{title}', 'try-here': '从这里试一试', 'no-exercise': '这里没有要写的程序',
  'notes': '笔记', 'no-notes': '还没有笔记。', 'no-notes-staff': '还没有笔记。写下这一刻在讲什么，同学们搜得到，也能当字幕。', 'note-here': '在 {at} 记一条', 'note-save': '记下', 'note-remove': '删掉这条笔记：{text}', 'remove': '删掉', 'export': '导出字幕', 'search': '搜索', 'search-hint': '搜聊天、笔记、投票、步骤', 'no-hits': '没有找到“{q}”', 'hit-chat': '聊天', 'hit-note': '笔记', 'hit-poll': '投票', 'hit-slide': '步骤', 'hit-code': '程序', 'keys': '空格 播放/暂停 · ←→ 5秒 · J L 10秒 · [ ] 章节 · , . 速度 · / 搜索', 'jump-to': '跳到 {at}',
  'still-open': '这节课还没下课，这里看到的是到现在为止。', 'to-live': '进入课堂', 'people-here': '{here} 人在课上', 'speaking': '{name} 在说话', 'panels': '聊天、笔记、搜索',
};
const en: Record<keyof typeof zh, string> = {
  'replay': 'Replay', 'watch': 'Watch again', 'back-to-classes': 'Classes held', 'held-by': '{tutor} · {date}', 'play': 'Play', 'pause': 'Pause', 'waiting': 'Loading …', 'failed': 'No link; trying again soon', 'ended': 'The end', 'back-10': 'Back 10 seconds', 'on-10': 'On 10 seconds',
  'place': 'Place', 'place-of': '{at} of {of}', 'speed': 'Speed', 'speed-of': '{speed} ×', 'sound-on': 'Sound on', 'sound-off': 'Sound off', 'no-voice': 'This class was not recorded', 'voice-deleted': 'The recording was deleted', 'no-decoder': 'This browser cannot play the sound; use a new Chrome or Edge', 'chapters': 'Chapters', 'chapter-break': 'working for {minutes} min', 'chapter-poll': 'Vote: {question}', 'chapter-start': 'Start', 'chapter-program': 'Together: {title}', 'try-here': 'Try from here', 'no-exercise': 'Nothing to program here',
  'notes': 'Notes', 'no-notes': 'No notes yet.', 'no-notes-staff': 'No notes yet. Write down what happens here: pupils find it, and it serves as captions.', 'note-here': 'Note at {at}', 'note-save': 'Write down', 'note-remove': 'Remove this note: {text}', 'remove': 'Remove', 'export': 'Export captions', 'search': 'Search', 'search-hint': 'Chat, notes, votes, steps', 'no-hits': 'Nothing found for “{q}”', 'hit-chat': 'chat', 'hit-note': 'note', 'hit-poll': 'vote', 'hit-slide': 'step', 'hit-code': 'program', 'keys': 'Space play/pause · ←→ 5 s · J L 10 s · [ ] chapters · , . speed · / search', 'jump-to': 'Go to {at}',
  'still-open': 'This class is still on; you see it up to now.', 'to-live': 'Enter the class', 'people-here': '{here} in class', 'speaking': '{name} is speaking', 'panels': 'Chat, notes, search',
};
export const useReplayWords = defineWords('live-replay', zh, en);
export type ReplayWord = keyof typeof zh;
