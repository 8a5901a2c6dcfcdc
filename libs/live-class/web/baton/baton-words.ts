import { defineWords } from '@kindling/platform-web';

const zh = {
  'hand-over': '交棒', 'hand-over-title': '把主讲交给谁？', 'hand-over-body': '翻页、投票和下课跟着指挥棒走；你留在课上，可以继续帮学生。', 'hand-to': '交给 {name}', 'cancel': '取消',
  'led-by': '主讲：{name}', 'lead-away': '{name} 断线了，课堂还在', 'take-in': '{seconds} 秒后可以接手', 'take': '接手主讲', 'somebody': '主讲老师', 'pupils-told': '老师断线了，课堂还在。你可以接着做自己的程序。',
};
const en: Record<keyof typeof zh, string> = {
  'hand-over': 'Hand over', 'hand-over-title': 'Who leads from here?', 'hand-over-body': 'Pages, votes and the end of the class go with the baton; you stay in the room and can help the pupils.', 'hand-to': 'Hand to {name}', 'cancel': 'Cancel',
  'led-by': '{name} leads', 'lead-away': '{name} lost the link; the class stays', 'take-in': 'take over in {seconds} s', 'take': 'Take over', 'somebody': 'The tutor', 'pupils-told': "Your tutor's link is gone, the class is still here. Go on with your program.",
};
export const useBatonWords = defineWords('live-baton', zh, en);
