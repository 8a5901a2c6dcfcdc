import type { ContestLogLine } from '@kindling/contracts';
import type { Level } from '../domain/index.ts';

export type PaperLanguage = 'zh' | 'en';
export const levelWords: Readonly<Record<PaperLanguage, Record<Level, string>>> = {
  zh: { school: '校级', county: '县级', city: '市级', single: '' }, en: { school: 'School round', county: 'County round', city: 'City round', single: '' },
};
export const paperWords = {
  zh: { certificate: '证 书', team: '团队', works: '作品', place: (place: number) => `第 ${place} 名`, shared: '荣获', advances: '晋级下一轮', members: (count: number) => `队员 ${count} 人`, log: '工程日志', entry: (number: number) => `作品编号 ${number}`, time: '时间', step: '步骤', note: '说明', wires: '接线表', wireFrom: '从', wireTo: '到', colour: '颜色', none: '工作台还没有记录。', from: '由工作台的记录自动写成：保存、检查、上交与老师的话。' },
  en: { certificate: 'CERTIFICATE', team: 'Team', works: 'Work', place: (place: number) => `Place ${place}`, shared: 'is awarded', advances: 'Goes on to the next round', members: (count: number) => `${count} members`, log: 'Engineering log', entry: (number: number) => `Entry ${number}`, time: 'Time', step: 'Step', note: 'Note', wires: 'Wires', wireFrom: 'From', wireTo: 'To', colour: 'Colour', none: 'The bench has no record yet.', from: 'Written from the record of the bench: saves, checks, hand-ins and what teachers said.' },
} as const;
const steps: Readonly<Record<PaperLanguage, Record<ContestLogLine['what'], string>>> = {
  zh: { saved: '保存', checked: '检查', 'handed-in': '上交', comment: '老师的话' }, en: { saved: 'saved', checked: 'checked', 'handed-in': 'handed in', comment: 'comment' },
};
export const stepOf = (language: PaperLanguage, { what, passed, total }: ContestLogLine): string => `${steps[language][what]}${passed !== null && total !== null ? ` ${passed}/${total}` : ''}`;
