const zh = {
  name: '火种', other: 'English', loading: '正在打开…', again: '再试一次', 'not-found': '没有这一页，或已经收回。', broken: '出了意外，请再试一次。', away: '没有网络。连上后再试一次。', title: '{year}–{next} 学年', awards: '年度名单', clubs: '各社团', sharing: '经验交流会', minutes: '{n} 分钟', slides: '课件',
  'kind-club': '优秀社团', 'kind-branch': '优秀分社', 'kind-tutor': '优秀志愿者', 'kind-pupil': '年度小创客', pupils: '{place} {n} 名学生', club: '活动 {sessions} 次 · 学生 {people} 人 · 作品 {works} 件', 'no-names': '这一页不出现学生姓名；照片经照片上每个孩子的家长同意，家长可以随时收回。',
};
export type PageWord = keyof typeof zh;
const en: Record<PageWord, string> = {
  name: 'Kindling', other: '中文', loading: 'Opening…', again: 'Try again', 'not-found': 'There is no such page, or it was taken back.', broken: 'Something went wrong. Please try again.', away: 'No network. Try again when it is back.', title: 'School year {year}–{next}', awards: 'Named this year', clubs: 'The clubs', sharing: 'Sharing session', minutes: '{n} min', slides: 'slides',
  'kind-club': 'Outstanding club', 'kind-branch': 'Outstanding branch', 'kind-tutor': 'Outstanding volunteer', 'kind-pupil': 'Maker of the year', pupils: '{n} pupils of {place}', club: '{sessions} sessions · {people} pupils · {works} works', 'no-names': 'No pupil is named here. Each photo is shown with the word of the families of the children on it, who may take it back at any time.',
};
export const pageWords = { zh, en } as const;
