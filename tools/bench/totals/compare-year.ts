import type { Measure, Numbers, SortedNumbers } from '@kindling/contracts';
import { readXlsx } from '@kindling/sheets';
import type { TestClient } from '../../../libs/testing/src/api/test-client.ts';
import { countKinds, countYear, type Days } from './count-year.ts';
import { pdfLines } from './pdf-lines.ts';
import type { RawYear } from './raw-year.ts';

export interface Compared { numbers: number; different: number; readonly told: string[] }
export const measures: readonly Measure[] = ['sessions', 'personTimes', 'people', 'hours', 'works', 'entries', 'awards'];
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Each number of the desk, of what it is drilled into, of the workbook and of the PDF beside the count from the raw events. */
export async function compareYear(organiser: TestClient, branchId: string, year: RawYear, spans: readonly Days[]): Promise<Compared> {
  const compared: Compared = { numbers: 0, different: 0, told: [] };
  for (const days of spans) {
    const expected = [...year.schools.map((school) => countYear(year, [school], days)), countYear(year, year.schools, days, true)];
    const same = (where: string, line: number, numbers: readonly unknown[]): void => measures.forEach((measure, at) => {
      compared.numbers += 1;
      if (Number(numbers[at]) === expected[line]?.[measure]) return;
      compared.different += 1;
      compared.told.push(`${where}, ${days.from} to ${days.to}, line ${line + 1}, ${measure}: ${String(numbers[at])}, expected ${expected[line]?.[measure]}`);
    });
    const kinds = [...year.schools.map((school) => countKinds(year, [school], days)), countKinds(year, year.schools, days, true)];
    const sameKinds = (where: string, line: number, found: readonly (readonly unknown[])[]): void => kinds[line]?.forEach((wanted, at) => wanted.forEach((number, column) => {
      compared.numbers += 1;
      if (Number(found[at]?.[column]) === number) return;
      compared.different += 1;
      compared.told.push(`${where}, ${days.from} to ${days.to}, line ${line + 1}, kind ${at + 1}: ${String(found[at]?.[column])}, expected ${number}`);
    }));
    await compareScreen(organiser, branchId, days, year, { same, sameKinds });
    for (const language of ['zh', 'en'] as const) await compareReports(organiser, branchId, { ...days, language }, expected.length, { same, sameKinds });
  }
  return compared;
}
interface Same { readonly same: (where: string, line: number, numbers: readonly unknown[]) => void; readonly sameKinds: (where: string, line: number, found: readonly (readonly unknown[])[]) => void }
const kindsOf = (sorts: readonly SortedNumbers[] | undefined) => (sorts ?? []).map((each) => [each.sessions, each.personTimes]);
const inOrder = (numbers: Numbers): number[] => measures.map((measure) => numbers[measure]);

async function compareScreen(organiser: TestClient, branchId: string, days: Days, year: RawYear, { same, sameKinds }: Same): Promise<void> {
  const desk = await organiser.get('overview.numbers', { params: { branchId }, query: { ...days } });
  for (const [line, schoolId] of year.schools.entries()) same('screen', line, inOrder(desk.schools.find((school) => school.schoolId === schoolId)?.numbers ?? desk.total));
  for (const [line, schoolId] of year.schools.entries()) sameKinds('screen', line, kindsOf(desk.schools.find((school) => school.schoolId === schoolId)?.sorts));
  same('screen', year.schools.length, inOrder(desk.total));
  sameKinds('screen', year.schools.length, kindsOf(desk.sorts));
  for (const [line, schoolId] of [...year.schools, ''].entries()) {
    const drilled: unknown[] = [];
    for (const measure of measures) {
      const { rows, more } = await organiser.get('overview.rows', { params: { branchId, measure }, query: { ...days, ...(schoolId ? { schoolId } : {}) } });
      // Hours and distinct people cannot be seen in a list that names nobody; the desk says those.
      const desks = (schoolId ? desk.schools.find((school) => school.schoolId === schoolId)?.numbers : desk.total) ?? desk.total;
      drilled.push(measure === 'personTimes' ? rows.reduce((sum, row) => sum + row.people, 0) : measure === 'people' || measure === 'hours' ? desks[measure] : rows.length + more);
    }
    same('drilled', line, drilled);
  }
}

async function compareReports(organiser: TestClient, branchId: string, wanted: Days & { language: 'zh' | 'en' }, lines: number, { same, sameKinds }: Same): Promise<void> {
  const report = async (format: 'xlsx' | 'pdf') => bytes((await organiser.get('overview.report', { params: { branchId }, body: { ...wanted, format } })).file);
  const sheet = readXlsx(await report('xlsx'));
  const rows = sheet.ok ? sheet.value : [];
  for (let line = 0; line < lines; line += 1) same(`workbook ${wanted.language}`, line, rows[line + 1]?.slice(1, 8) ?? []);
  sameKinds(`workbook ${wanted.language}`, lines - 1, rows.slice(lines + 2, lines + 8).map((row) => row.slice(1, 3)));
  // The table's lines are those that have a name and seven numbers; the one of kinds has two.
  const printed = (await pdfLines(await report('pdf'))).filter((line) => line.slice(1).every((cell) => /^\d+(\.\d+)?$/.test(cell)));
  const table = printed.filter((line) => line.length === 8);
  sameKinds(`PDF ${wanted.language}`, lines - 1, printed.filter((line) => line.length === 3).slice(0, 6).map((line) => line.slice(1)));
  for (let line = 0; line < lines; line += 1) same(`PDF ${wanted.language}`, line, table[line]?.slice(1) ?? []);
}
