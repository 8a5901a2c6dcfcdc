import type { Text, VolunteerHours } from '@kindling/contracts';
import { chinaDay, chinaTime } from '@kindling/kernel';
import { page, type Column, type Paper } from '@kindling/print';
import { dayHours } from '../domain/index.ts';

export type Language = 'zh' | 'en';
export interface Proof { readonly id: string; readonly name: string; readonly branches: readonly Text[]; readonly from: string; readonly to: string; readonly rows: readonly VolunteerHours[]; readonly hours: number; readonly address: string; readonly origin: string; readonly issuedOn: string }

const zh = {
  title: '志愿服务时长证明', activity: '乡村学校创客社团远程课堂', roles: { taught: '主讲', helped: '协助', reviewed: '批改' },
  body: (p: Proof, role: string, schools: string) => [`兹证明  ${p.name}  参加“乡村学校创客社团远程课堂”志愿服务。`, `服务对象：${schools}`, `身份：${role}`, `起止时间：${p.from} 至 ${p.to}，共 ${p.rows.length} 次`, `服务总时长：${p.hours} 小时`],
  columns: ['日期', '学校 · 班级', '内容', '身份', '开始', '结束', '分钟'], lesson: (row: VolunteerHours) => `第${row.lessonNumber}课 ${row.lessonTitle.zh}`, counted: '按天合计，满半小时计入，每天最多 8 小时。时长由课堂进出和批改的记录得出，本人确认，组织者批准。',
  check: '扫码验真，没有网络也可以。', stamp: '火种 Kindling 志愿服务', more: (count: number) => `另有 ${count} 次，明细见系统。`, days: (count: number) => `共 ${count} 天。`,
};
const en: typeof zh = {
  title: 'Proof of volunteer hours', activity: 'Remote classroom of rural maker clubs', roles: { taught: 'taught', helped: 'helped', reviewed: 'reviewed work' },
  body: (p, role, schools) => [`This is to certify that  ${p.name}  served as a volunteer in the remote classroom of rural maker clubs.`, `At: ${schools}`, `Role: ${role}`, `From ${p.from} to ${p.to}, ${p.rows.length} times`, `Total: ${p.hours} hours`],
  columns: ['Day', 'School · class', 'What', 'Role', 'From', 'To', 'Min'], lesson: (row) => `Lesson ${row.lessonNumber} ${row.lessonTitle.en}`, counted: 'Summed by day in whole half hours, at most 8 a day. From the records of classes and reviews, confirmed by the volunteer, approved by the organiser.',
  check: 'Scan to check, with or without network.', stamp: 'Kindling 火种 volunteers', more: (count) => `and ${count} more, listed in the system.`, days: (count) => `${count} days in all.`,
};
export const proofWords = { zh, en } as const;
const widths = [62, 144, 124, 60, 40, 40, 30];
const mostRows = 14;
export const rolesOf = (rows: readonly VolunteerHours[], language: Language): string => (['taught', 'helped', 'reviewed'] as const).filter((part) => rows.some((row) => row.part === part)).map((part) => proofWords[language].roles[part]).join(language === 'zh' ? '、' : ', ');

/** One page: what universities ask for — activity, role, start and end, hours — with the stamp and a code that can be checked. */
export function drawProof(paper: Paper, proof: Proof, language: Language): void {
  const t = proofWords[language];
  const schools = [...new Set(proof.rows.map((row) => row.schoolName[language]))].join(language === 'zh' ? '、' : ', ');
  paper.heading(t.title, 24);
  paper.note(proof.branches.map((branch) => branch[language]).join(' · '));
  paper.gap(8);
  for (const line of t.body(proof, rolesOf(proof.rows, language), schools)) paper.line(line);
  paper.gap(6);
  const columns = t.columns.map((title, at): Column => ({ title, width: widths[at] ?? 40, right: at >= 4, whole: true }));
  paper.table(columns, proof.rows.slice(0, mostRows).map((row) => [chinaDay(row.startedAt), `${row.schoolName[language]} · ${row.className}`, t.lesson(row), t.roles[row.part], chinaTime(row.startedAt), chinaTime(row.endedAt), String(row.minutes)]));
  if (proof.rows.length > mostRows) paper.note(t.more(proof.rows.length - mostRows));
  paper.gap(6);
  paper.note(`${t.counted} ${t.days(dayHours(proof.rows).length)}`);
  paper.gap(10);
  paper.stamp(t.stamp, proof.issuedOn);
  paper.code(proof.address, page.width * 0.33);
  paper.note(t.check);
  paper.note(`${proof.origin}/verify/${proof.id}`);
}
