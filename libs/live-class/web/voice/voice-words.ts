import { defineWords } from '@kindling/platform-web';

const zh = {
  'sound': '声音', 'more': '更多', 'turn-on': '打开声音', 'sound-off': '关掉声音', 'sound-on': '恢复声音',
  'blocked': '声音没打开', 'connecting': '声音连接中', 'hearing': '正在听', 'silent': '没有人说话', 'muted': '声音关着', 'earlier': '在听刚才的', 'speaking': '你在说话', 'elsewhere': '教室里另一台在放', 'lost': '声音断了，正在重连', 'refused': '声音已结束', 'unsupported': '这个浏览器放不了声音，请用新版 Chrome 或 Edge',
  'place': '声音在哪里放', 'place-own': '我自己听', 'place-room-speaker': '这台放给全教室', 'place-room-quiet': '教室里另一台在放',
};
const en: Record<keyof typeof zh, string> = {
  'sound': 'Sound', 'more': 'More', 'turn-on': 'Turn the sound on', 'sound-off': 'Sound off', 'sound-on': 'Sound on',
  'blocked': 'No sound yet', 'connecting': 'Connecting the sound', 'hearing': 'Listening', 'silent': 'Nobody speaks', 'muted': 'Sound is off', 'earlier': 'Playing what you missed', 'speaking': 'You are speaking', 'elsewhere': 'Another computer in the room plays', 'lost': 'The sound is gone; trying again', 'refused': 'The sound has ended', 'unsupported': 'This browser cannot play the sound; use a new Chrome or Edge',
  'place': 'Where the sound plays', 'place-own': 'For me', 'place-room-speaker': 'For the whole room, here', 'place-room-quiet': 'On another computer in the room',
};
export const useVoiceWords = defineWords('live-voice', zh, en);
