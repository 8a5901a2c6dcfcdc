import { defineWords } from '@kindling/platform-web';

const zh = {
  'tools': '课堂工具', 'view-pupils': '学生', 'timer': '计时', 'call': '点名', 'look': '看这里', 'pause': '暂停', 'views': '中间显示什么',
  'timer-title': '计时', 'timer-running': '还剩 {left}', 'time-up': '时间到', 'timer-minutes': '{minutes} 分钟', 'timer-more': '+1 分钟', 'timer-stop': '停', 'time-left': '剩余时间', 'close': '关上',
  'called': '请 {name} 来说', 'called-you': '轮到你了，请你来说！', 'call-next': '换一位', 'call-done': '好了', 'called-hint': '想说话就举手，等老师把话筒给你；也可以打字。',
  'look-asked': '老师请大家看这里', 'look-go': '去看', 'look-going': '{seconds} 秒后去看', 'look-stay': '先留在这里', 'look-back': '回到刚才的地方',
  'paused': '大家已暂停', 'resume': '继续', 'paused-title': '先停一下，听老师说', 'paused-body': '你的程序已保存，一会儿接着做。老师放开后这里会自动继续。', 'paused-see': '看老师的画面',
  'reactions': '回应', 'react-clear': '听懂了', 'react-lost': '没听懂', 'react-slower': '慢一点', 'react-clap': '真棒', 'react-idea': '有想法', 'react-count': '{sign}：{count} 人',
  'chat-mode': '谁能在聊天里说话', 'chat-open': '大家都能说', 'chat-to-staff': '只说给老师', 'chat-staff-only': '只有老师说', 'chat-is-to-staff': '现在你说的话只有老师看得到。', 'chat-is-staff-only': '老师先关了聊天。想说话请举手。', 'only-staff': '只给老师',
};
const en: Record<keyof typeof zh, string> = {
  'tools': 'Tools', 'view-pupils': 'Pupils', 'timer': 'Timer', 'call': 'Call', 'look': 'Look here', 'pause': 'Pause', 'views': 'What the middle shows',
  'timer-title': 'Timer', 'timer-running': '{left} left', 'time-up': 'Time is up', 'timer-minutes': '{minutes} min', 'timer-more': '+1 min', 'timer-stop': 'Stop', 'time-left': 'Time left', 'close': 'Close',
  'called': 'Over to {name}', 'called-you': 'Your turn: please speak!', 'call-next': 'Next', 'call-done': 'Done', 'called-hint': 'Raise your hand and your tutor gives you the microphone; writing is fine too.',
  'look-asked': 'Your tutor asks everybody to look', 'look-go': 'Go and look', 'look-going': 'Going there in {seconds} s', 'look-stay': 'Stay here for now', 'look-back': 'Back to where I was',
  'paused': 'All paused', 'resume': 'Go on', 'paused-title': 'Stop for a moment and listen', 'paused-body': 'Your program is saved. This goes on by itself as soon as your tutor lets it.', 'paused-see': "See the tutor's screen",
  'reactions': 'Reactions', 'react-clear': 'Clear', 'react-lost': 'Lost', 'react-slower': 'Slower', 'react-clap': 'Well done', 'react-idea': 'An idea', 'react-count': '{sign}: {count}',
  'chat-mode': 'Who may speak in the chat', 'chat-open': 'Everybody speaks', 'chat-to-staff': 'Pupils to tutor only', 'chat-staff-only': 'Tutor only', 'chat-is-to-staff': 'What you write now is read by your tutor only.', 'chat-is-staff-only': 'Your tutor has closed the chat for now. Raise your hand to speak.', 'only-staff': 'tutor only',
};
export const useToolWords = defineWords('class-tools', zh, en);
