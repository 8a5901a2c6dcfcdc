import { defineWords } from '@kindling/platform-web';

const zh = {
  'sound': '声音', 'turn-on': '打开声音', 'sound-off': '静音', 'sound-on': '恢复声音',
  'blocked': '声音没打开', 'connecting': '声音连接中', 'hearing': '正在听', 'silent': '没有人说话', 'muted': '这里静音', 'elsewhere': '教室里另一台在放', 'lost': '声音断了，正在重连', 'refused': '声音已结束', 'unsupported': '这个浏览器放不了声音，请用新版 Chrome 或 Edge',
  'place': '声音在哪里放', 'place-own': '我自己听', 'place-room-speaker': '这台放给全教室', 'place-room-quiet': '教室里另一台在放',
  'check': '检查麦克风', 'check-title': '检查麦克风', 'check-body': '说一句话，看绿条会不会动。现在还没有人听得到你。', 'check-asking': '浏览器会问能不能用麦克风，请选“允许”。', 'check-level': '麦克风音量', 'check-heard': '听得到你。', 'check-quiet': '还没听到。请靠近一点说话，或换一个麦克风。', 'check-done': '准备好了', 'cancel': '取消',
  'denied': '浏览器不让用麦克风。请点地址栏左边的图标，允许麦克风，再试一次。', 'none': '没有找到能用的麦克风。插好后再试一次。', 'no-speaking': '这个浏览器不能说话，只能听。',
  'talk': '开麦', 'mute': '闭麦', 'you-are-muted': '麦克风关着', 'you-are-heard': '大家听得到你', 'push-to-talk': '按住说话', 'talking-now': '松开就停', 'your-turn': '老师请你说话', 'give-back': '说完了', 'recorded': '这节课在录音',
};
const en: Record<keyof typeof zh, string> = {
  'sound': 'Sound', 'turn-on': 'Turn the sound on', 'sound-off': 'Mute', 'sound-on': 'Sound on',
  'blocked': 'Sound is off', 'connecting': 'Connecting the sound', 'hearing': 'Listening', 'silent': 'Nobody is speaking', 'muted': 'Muted here', 'elsewhere': 'Another computer in the room plays', 'lost': 'The sound is gone; trying again', 'refused': 'The sound has ended', 'unsupported': 'This browser cannot play the sound; use a new Chrome or Edge',
  'place': 'Where the sound plays', 'place-own': 'For me', 'place-room-speaker': 'For the whole room, here', 'place-room-quiet': 'On another computer in the room',
  'check': 'Check my microphone', 'check-title': 'Check the microphone', 'check-body': 'Say something and see whether the bar moves. Nobody hears you yet.', 'check-asking': 'The browser asks for the microphone; choose “Allow”.', 'check-level': 'Loudness of the microphone', 'check-heard': 'You can be heard.', 'check-quiet': 'Nothing yet. Come closer, or take another microphone.', 'check-done': 'Ready', 'cancel': 'Cancel',
  'denied': 'The browser keeps the microphone closed. Click the sign left of the address, allow the microphone, and try again.', 'none': 'No microphone that works. Plug one in and try again.', 'no-speaking': 'This browser can listen but not speak.',
  'talk': 'Speak', 'mute': 'Stop speaking', 'you-are-muted': 'Your microphone is off', 'you-are-heard': 'Everybody hears you', 'push-to-talk': 'Hold to speak', 'talking-now': 'Let go to stop', 'your-turn': 'Your tutor asks you to speak', 'give-back': 'I am done', 'recorded': 'This class is being recorded',
};
export const useVoiceWords = defineWords('live-voice', zh, en);
