import { defineWords } from '@kindling/platform-web';

const zh = {
  'way': '走过的轮次', 'school': '校级', 'county': '县级', 'city': '市级', 'single': '决赛', 'place': '第 {place} 名（共 {of} 队）', 'total': '{total} 分', 'parts': '评委 {human} · 自动检查 {machine}', 'waits': '结果还没公布',
  'goes-on': '晋级下一轮', 'first': '冠军', 'second': '亚军', 'third': '季军', 'published': '{date} 公布',
};
const en: Record<keyof typeof zh, string> = {
  'way': 'Way through the rounds', 'school': 'School round', 'county': 'County round', 'city': 'City round', 'single': 'Final', 'place': 'place {place} of {of}', 'total': '{total} points', 'parts': 'judges {human} · checks {machine}', 'waits': 'not published yet',
  'goes-on': 'goes on to the next round', 'first': 'first place', 'second': 'second place', 'third': 'third place', 'published': 'published {date}',
};
export const useWayWords = defineWords('contest-way', zh, en);
