import { defineWords } from '@kindling/platform-web';

const zh = {
  'previous': '上一份（K）', 'next': '下一份（J）', 'place': '{at} / {of}', 'keys': '按键：J 下一份，K 上一份，1–4 给当前一项打分。',
  'rubric': '评分标准', 'level': '{title}：{level}，{meaning}', 'unmarked': '还没打分', 'chips': '常用评语', 'chips-what': '点一下就写上去。这个班常用的排在前面。',
  'accept-next': '通过，下一份', 'again-next': '退回，下一份', 'all-marked': '都批完了。', 'rounds': '以前交的', 'round-row': '第 {round} 次 · {state} · {verdict}', 'changes': '和第 {round} 次比', 'first-round': '这是第一次交。',
  'voice': '语音评语', 'record': '录音（最长 20 秒）', 'recording': '正在录音 {seconds} 秒，点一下发出', 'sending': '正在发送…', 'take-back': '删掉', 'no-microphone': '没有麦克风，或者没有允许使用。', 'no-recorder': '这个浏览器不能录音。', 'spoken': '{name} · {seconds} 秒', 'voice-kept': '语音只有学生和本班老师能听，{days} 天后自动删除。', 'your-marks': '老师的评分',
  'chip-1': '真棒，一次就对！', 'chip-2': '请检查一下接线。', 'chip-3': '想一想：这一步为什么要等？', 'chip-4': '名字起得再清楚一点。', 'chip-5': '差一点点了，再试一次。',
};
const en: Record<keyof typeof zh, string> = {
  'previous': 'Previous (K)', 'next': 'Next (J)', 'place': '{at} of {of}', 'keys': 'Keys: J next, K previous, 1–4 marks the current row.',
  'rubric': 'Rubric', 'level': '{title}: {level}, {meaning}', 'unmarked': 'not marked yet', 'chips': 'Quick comments', 'chips-what': 'One tap writes it. What this class hears most comes first.',
  'accept-next': 'Accept, next', 'again-next': 'Send back, next', 'all-marked': 'Everything is marked.', 'rounds': 'Earlier rounds', 'round-row': 'Round {round} · {state} · {verdict}', 'changes': 'Compared with round {round}', 'first-round': 'This is the first round.',
  'voice': 'Spoken comments', 'record': 'Record (20 seconds at most)', 'recording': 'Recording, {seconds} s; tap to send', 'sending': 'Sending…', 'take-back': 'Delete', 'no-microphone': 'There is no microphone, or it was not allowed.', 'no-recorder': 'This browser cannot record.', 'spoken': '{name} · {seconds} s', 'voice-kept': 'Only the pupil and the staff of the class can listen; deleted after {days} days.', 'your-marks': 'How it was marked',
  'chip-1': 'Right at the first try, well done!', 'chip-2': 'Please look at the wiring again.', 'chip-3': 'Think: why does this step wait?', 'chip-4': 'Give this a clearer name.', 'chip-5': 'Very nearly there. Try once more.',
};
export const useMarkingWords = defineWords('marking', zh, en);
