import type { PackShape, Text } from '@kindling/contracts';
import type { Standing } from './standings.ts';

type Field = PackShape['table']['columns'][number]['field'];
/** What is known of an entry when evidence is packed; pupils by name only where their word allows it. */
export interface PackFacts {
  readonly code: string | null; readonly number: number; readonly team: string; readonly school: Text; readonly level: string; readonly members: readonly string[]; readonly memberCount: number; readonly work: string;
  readonly seconds: number | null; readonly photos: number; readonly machine: { readonly passed: number; readonly total: number } | null; readonly standing: Pick<Standing, 'human' | 'total' | 'place' | 'advances'> | null;
}
const column = (field: Field, title: string) => ({ field, title });

/** Nobody asked for another. */
export const housePack: PackShape = {
  folder: '{number}-{team}', files: { program: 'program', wiring: 'wiring', wires: 'wires', log: 'engineering-log', report: 'machine-report', video: 'video', photo: 'photo' },
  table: { name: 'entries', columns: [column('number', 'No.'), column('team', 'Team'), column('school', 'School'), column('members', 'Members'), column('machine', 'Checks'), column('human', 'Judges'), column('total', 'Total'), column('place', 'Place'), column('advances', 'Goes on')] },
};
/** As a province asks: a folder under each team's code, Chinese names, the list of entries with codes first. */
export const provincePack: PackShape = {
  folder: '{code}_{school}_{team}', files: { program: '程序', wiring: '接线图', wires: '接线表', log: '工程日志', report: '自动检查报告', video: '演示视频', photo: '作品照片' },
  table: { name: '参赛作品汇总表', columns: [column('code', '授权码'), column('team', '作品名称'), column('school', '学校'), column('members', '队员'), column('seconds', '视频秒数'), column('photos', '照片张数'), column('machine', '自动检查'), column('human', '评委分'), column('total', '总分'), column('place', '名次'), column('advances', '推荐')] },
};

/** What file systems refuse becomes a line; a name of dots alone is none. */
const tame = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[. ]+|[. ]+$/g, '').slice(0, 80) || '_';
const marks = (facts: PackFacts): Readonly<Record<string, string>> =>
  ({ code: facts.code ?? String(facts.number), number: String(facts.number), team: facts.team, school: facts.school.zh, level: facts.level, place: facts.standing ? String(facts.standing.place) : '' });
export const folderOf = ({ folder }: Pick<PackShape, 'folder'>, facts: PackFacts): string => tame(folder.replaceAll(/\{([a-z]+)\}/g, (_: string, mark: string) => tame(marks(facts)[mark] ?? '')));

/** One folder for each entry, in their order; whoever would stand in another's gets the number behind. */
export function foldersOf(shape: Pick<PackShape, 'folder'>, all: readonly PackFacts[]): string[] {
  const wanted = all.map((facts) => folderOf(shape, facts));
  const same = (name: string, at: number): boolean => wanted.some((other, index) => index !== at && other.toLowerCase() === name.toLowerCase());
  return wanted.map((name, at) => (same(name, at) ? `${name}-${all[at]?.number ?? at}` : name));
}

type Cell = string | number | null;
const points = (hundredths: number | null | undefined): number | null => (hundredths === null || hundredths === undefined ? null : hundredths / 100);
const cells: Readonly<Record<Field, (facts: PackFacts) => Cell>> = {
  code: ({ code }) => code, number: ({ number }) => number, team: ({ team }) => team, school: ({ school }) => school.zh, work: ({ work }) => work,
  members: ({ members, memberCount }) => (members.length > 0 ? members.join('、') : memberCount),
  seconds: ({ seconds }) => seconds, photos: ({ photos }) => photos, machine: ({ machine }) => (machine ? `${machine.passed}/${machine.total}` : null),
  human: ({ standing }) => points(standing?.human), total: ({ standing }) => points(standing?.total), place: ({ standing }) => standing?.place ?? null, advances: ({ standing }) => (standing?.advances ? '✓' : ''),
};
export const tableOf = ({ table }: Pick<PackShape, 'table'>, all: readonly PackFacts[]): Cell[][] => [table.columns.map(({ title }) => title), ...all.map((facts) => table.columns.map(({ field }) => cells[field](facts)))];

/** A circuit as rows that a person can wire from. */
export const wiresOf = ({ connections }: { readonly connections: readonly (readonly [string, string, string, ...unknown[]])[] }): string[][] => connections.map(([from, to, colour]) => [from, to, colour]);
