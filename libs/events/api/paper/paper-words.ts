type Times = { readonly from: string; readonly to: string };
/** Sheets in one language each. */
export const paperWords = {
  zh: {
    invites: '邀请您参加', when: '时间', where: '地点', holder: '主办', scan: '用手机扫一扫：看详情、一键报名，不用注册', contact: '联系老师', places: (n: number) => `家庭名额 ${n} 人`,
    slip: '家长链接', slipFor: (name: string, className: string) => `${name}（${className}）的家长`, slipText: '扫码可以：报名活动、填反馈、同意或不同意、看孩子分享的作品。', slipCode: '打不开时在网页输入', slipKeep: '请收好；丢了告诉老师，旧码马上作废。',
    summary: '活动小结', came: '到场', pupils: '学生', families: '家庭（预约）', walkIns: '现场来的', personTimes: '人次', said: '报名', coming: '会来', waiting: '候补', notComing: '不来', survey: '家长怎么说', answers: (n: number) => `${n} 份回答`, tooFew: (n: number) => `回答不到 ${n} 份，不显示，以免看出是谁。`, remarks: '家长的话',
    definitions: ['人次：签到的学生每人算一次，家庭和现场来的按人数算；一场活动里同一个人只算一次。', '到场以签到为准，不是以报名为准。报名只算最后一次回答。', '问卷不记名；不到五份回答不显示任何结果。'], choice: '选项', count: '份数',
  },
  en: {
    invites: 'You are invited to', when: 'When', where: 'Where', holder: 'Held by', scan: 'Scan with a phone: details, and yes or no in one tap. No account needed.', contact: 'Contact', places: (n: number) => `${n} places for families`,
    slip: 'Family link', slipFor: (name: string, className: string) => `Family of ${name} (${className})`, slipText: 'Scan to answer invitations, say how it was, agree or refuse, and see what your child shares.', slipCode: 'Or type this on the web page', slipKeep: 'Keep it safe. If it is lost, tell the teacher: the old code stops working.',
    summary: 'Event summary', came: 'Came', pupils: 'Pupils', families: 'Families (had answered)', walkIns: 'Came without answering', personTimes: 'Person-times', said: 'Answers', coming: 'yes', waiting: 'waiting', notComing: 'no', survey: 'What families said', answers: (n: number) => `${n} answers`, tooFew: (n: number) => `Fewer than ${n} answers: not shown, so that nobody can be guessed.`, remarks: 'In their words',
    definitions: ['Person-times: each pupil checked in counts once; families and walk-ins count by heads. Nobody counts twice at one event.', 'Who came is counted by check-in, not by answers. Only the last answer counts.', 'The survey bears no names; nothing is shown for fewer than five answers.'], choice: 'Answer', count: 'Times',
  },
} as const;
export type PaperWords = (typeof paperWords)['zh' | 'en'];

export const questionWords = {
  zh: { liked: '喜欢这次活动吗（1–5）', learned: '孩子有收获吗', length: '时间长短', level: '难易', again: '下次还来吗', 'a-lot': '很多', some: '一些', little: '不多', short: '太短', right: '正好', long: '太长', easy: '太容易', hard: '太难', yes: '来', maybe: '看情况', no: '不来' },
  en: { liked: 'Did you like it (1–5)', learned: 'Did your child learn something', length: 'How long it was', level: 'How hard it was', again: 'Would you come again', 'a-lot': 'a lot', some: 'some', little: 'little', short: 'too short', right: 'right', long: 'too long', easy: 'too easy', hard: 'too hard', yes: 'yes', maybe: 'maybe', no: 'no' },
} as const satisfies Record<'zh' | 'en', Readonly<Record<string, string>>>;

/** China's clock, wherever the server stands. */
export function timesOf(startsAt: Date, endsAt: Date, language: 'zh' | 'en'): Times {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return {
    from: startsAt.toLocaleString(locale, { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    to: endsAt.toLocaleTimeString(locale, { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}
