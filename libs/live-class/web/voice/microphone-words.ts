import { defineWords } from '@kindling/platform-web';

const zh = {
  'check': '检查麦克风', 'check-title': '检查麦克风', 'check-body': '说一句话，看绿条会不会动。现在还没有人听得到你。', 'check-asking': '浏览器会问能不能用麦克风，请选“允许”。', 'check-level': '麦克风音量', 'check-heard': '听得到你。', 'check-quiet': '还没听到。请靠近一点说话，或换一个麦克风。', 'check-done': '准备好了', 'cancel': '取消',
  'denied': '浏览器不让用麦克风。请点地址栏左边的图标，允许麦克风，再试一次。', 'none': '没有找到能用的麦克风。插好后再试一次。', 'no-encoder': '这个浏览器能听，不能说话。要说话，请用新版 Chrome 或 Edge。', 'insecure': '这个网址不是 https 开头，浏览器不给它用麦克风：能听，不能说话。要说话，请用 https 的网址打开。',
  'talk': '开麦', 'mute': '闭麦', 'you-are-muted': '麦克风关着', 'you-are-heard': '大家听得到你', 'push-to-talk': '按住说话', 'talking-now': '松开就停', 'your-turn': '老师请你说话', 'give-back': '说完了',
};
const en: Record<keyof typeof zh, string> = {
  'check': 'Check microphone', 'check-title': 'Check the microphone', 'check-body': 'Say something and see whether the bar moves. Nobody hears you yet.', 'check-asking': 'The browser asks for the microphone; choose “Allow”.', 'check-level': 'Loudness of the microphone', 'check-heard': 'You can be heard.', 'check-quiet': 'Nothing yet. Come closer, or take another microphone.', 'check-done': 'Ready', 'cancel': 'Cancel',
  'denied': 'The browser keeps the microphone closed. Click the sign left of the address, allow the microphone, and try again.', 'none': 'No microphone that works. Plug one in and try again.', 'no-encoder': 'This browser can listen but not speak. To speak, use a new Chrome or Edge.', 'insecure': 'This address does not begin with https, so the browser keeps the microphone from it: you can listen but not speak. To speak, open the https address.',
  'talk': 'Speak', 'mute': 'Stop speaking', 'you-are-muted': 'Your microphone is off', 'you-are-heard': 'Everybody hears you', 'push-to-talk': 'Hold to speak', 'talking-now': 'Let go to stop', 'your-turn': 'Your tutor asks you to speak', 'give-back': 'I am done',
};
export const useMicrophoneWords = defineWords('live-microphone', zh, en);
