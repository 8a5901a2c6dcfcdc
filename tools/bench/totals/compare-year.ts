import type { Measure, Numbers } from '@kindling/contracts';
import { readXlsx } from '@kindling/sheets';
import type { TestClient } from '../../../libs/testing/src/api/test-client.ts';
import { countYear, type Days } from './count-year.ts';
import { pdfLines } from './pdf-lines.ts';
import type { RawYear } from './raw-year.ts';

export interface Compared { numbers: number; different: number; readonly told: string[] }
const measures: readonly Measure[] = ['sessions', 'personTimes', 'people', 'hours', 'works', 'awards'];
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Each number of the desk, of what it is drilled into, of the workbook and of the PDF beside the count from the raw events. */
export async function compareYear(organiser: TestClient, branchId: string, year: RawYear, spans: readonly Days[]): Promise<Compared> {
  const compared: Compared = { numbers: 0, different: 0, told: [] };
  for (const days of spans) {
    const expected = [...year.schools.map((school) => countYear(year, [school], days)), countYear(year, year.schools, days)];
    const same = (where: string, line: number, numbers: readonly unknown[]): void => measures.forEach((measure, at) => {
      compared.numbers += 1;
      if (Number(numbers[at]) === expected[line]?.[measure]) return;
      compared.different += 1;
      compared.told.push(`${where}, ${days.from} to ${days.to}, line ${line + 1}, ${measure}: ${String(numbers[at])}, expected ${expected[line]?.[measure]}`);
    });
    await compareScreen(organiser, branchId, days, year, same);
    for (const language of ['zh', 'en'] as const) await compareReports(organiser, branchId, { ...days, language }, expected.length, same);
  }
  return compared;
}
type Same = (where: string, line: number, numbers: readonly unknown[]) => void;
const inOrder = (numbers: Numbers): number[] => measures.map((measure) => numbers[measure]);

async function compareScreen(organiser: TestClient, branchId: string, days: Days, year: RawYear, same: Same): Promise<void> {
  const desk = await organiser.get('overview.numbers', { params: { branchId }, query: { ...days } });
  for (const [line, schoolId] of year.schools.entries()) same('screen', line, inOrder(desk.schools.find((school) => school.schoolId === schoolId)?.numbers ?? desk.total));
  same('screen', year.schools.length, inOrder(desk.total));
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

async function compareReports(organiser: TestClient, branchId: string, wanted: Days & { language: 'zh' | 'en' }, lines: number, same: Same): Promise<void> {
  const report = async (format: 'xlsx' | 'pdf') => bytes((await organiser.get('overview.report', { params: { branchId }, body: { ...wanted, format } })).file);
  const sheet = readXlsx(await report('xlsx'));
  const rows = sheet.ok ? sheet.value : [];
  for (let line = 0; line < lines; line += 1) same(`workbook ${wanted.language}`, line, rows[line + 1]?.slice(1, 7) ?? []);
  // The table's lines are those that have a name and six numbers.
  const table = (await pdfLines(await report('pdf'))).filter((line) => line.length === 7 && line.slice(1).every((cell) => /^\d+(\.\d+)?$/.test(cell)));
  for (let line = 0; line < lines; line += 1) same(`PDF ${wanted.language}`, line, table[line]?.slice(1) ?? []);
}
