import { readXlsx, writeXlsx } from '@kindling/sheets';
import { attendanceSheets } from '../../../libs/live-class/web/attendance/attendance-sheets.ts';
import { gradeSheets } from '../../../libs/progress/web/gradebook/grade-sheets.ts';
import { pdfLines } from '../../bench/totals/pdf-lines.ts';
import { countGrade, heldIn, type CountedGrade } from '../count/grades.ts';
import type { TermClass } from '../found-schools.ts';
import type { BookLesson } from '../lesson-book.ts';
import type { World } from '../world.ts';
import type { Compared } from './compared.ts';

const parts = ['steps', 'quiz', 'handIns', 'attendance'] as const;
interface Pupil { readonly id: string; readonly name: string }
/** Words are not compared here; only numbers are. */
const wordless = (key: string): string => key;

/** The gradebook on the screen, the workbooks that the screen writes, and the term report in both languages. */
export async function compareBook({ ledger }: World, room: TermClass, lessons: readonly BookLesson[], listed: readonly Pupil[], compared: Compared): Promise<void> {
  const book = await room.teacher.get('progress.gradebook', { params: { classId: room.id } });
  const held = heldIn(ledger, room.id);
  const counted = new Map(listed.map((pupil) => [pupil.id, countGrade({ ledger, classId: room.id, lessons, weights: book.weights }, pupil.id, held)]));
  const rows = book.rows.map((row) => ({ row, grade: counted.get(row.pupilId) }));
  compared.same('gradebook', `${room.name} pupils`, rows.length, listed.length);
  for (const { row, grade } of rows) {
    for (const name of parts) compared.sameFields('gradebook', `${room.name} ${row.name} ${name}`, row[name], grade?.[name] ?? {});
    compared.same('gradebook', `${room.name} ${row.name} total`, row.total, grade?.total);
    for (const [at, done] of (grade?.doneByLesson ?? []).entries()) compared.same('gradebook', `${room.name} ${row.name} lesson ${at + 1}`, row.doneByLesson[at], done);
  }
  compareWorkbook(rows, book, compared);
  await compareAttendanceWorkbook(room, listed, held, compared);
  for (const language of ['zh', 'en'] as const) await compareReport(room, lessons, rows.map((each) => each.grade), language, compared);
}
interface Row { readonly row: { readonly name: string }; readonly grade: CountedGrade | undefined }

function compareWorkbook(rows: readonly Row[], book: Parameters<typeof gradeSheets>[0], compared: Compared): void {
  const [grades, lessons] = gradeSheets(book, wordless as never, '');
  const [gradeRows, lessonRows] = [grades, lessons].map((sheet) => cellsOf(writeXlsx([sheet])));
  for (const [at, { row, grade }] of rows.entries()) {
    const [line, byLesson] = [gradeRows?.[at + 3] ?? [], lessonRows?.[at + 1] ?? []];
    for (const [column, name] of parts.entries()) compared.same('gradebook XLSX', `${row.name} ${name}`, Number(line[column + 2]), grade?.[name].got);
    compared.same('gradebook XLSX', `${row.name} total`, Number(line[6]), grade?.total ?? 0);
    for (const [column, done] of (grade?.doneByLesson ?? []).entries()) compared.same('gradebook XLSX', `${row.name} lesson ${column + 1}`, Number(byLesson[column + 2]), done);
  }
}
function cellsOf(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const read = readXlsx(bytes);
  return read.ok ? read.value : [];
}

async function compareAttendanceWorkbook(room: TermClass, listed: readonly Pupil[], held: ReturnType<typeof heldIn>, compared: Compared): Promise<void> {
  const view = await room.teacher.get('live.class-attendance', { params: { classId: room.id } });
  const [, here] = attendanceSheets(view, wordless as never, wordless);
  const lines = cellsOf(writeXlsx([here]));
  for (const [at, pupil] of view.rows.entries()) {
    for (const [column, each] of held.entries()) compared.same('attendance XLSX', `${room.name} ${pupil.name} ${column + 1}`, Number(lines[at + 1]?.[column + 2]), Number(each.here(pupil.personId)));
    compared.same('attendance XLSX', `${room.name} ${pupil.name}`, Number(lines[at + 1]?.[held.length + 2]), held.filter((each) => each.here(pupil.personId)).length);
  }
  const times = held.map((each) => listed.filter((pupil) => each.here(pupil.id)).length);
  for (const [column, sum] of [...times, times.reduce((all, each) => all + each, 0)].entries()) compared.same('attendance XLSX', `${room.name} together ${column + 1}`, Number(lines.at(-1)?.[column + 2]), sum);
}

async function compareReport(room: TermClass, lessons: readonly BookLesson[], grades: readonly (CountedGrade | undefined)[], language: 'zh' | 'en', compared: Compared): Promise<void> {
  const { pdf } = await room.teacher.get('progress.term-report', { params: { classId: room.id }, query: { language } });
  const lines = await pdfLines(new Uint8Array(Buffer.from(pdf, 'base64')));
  const numbersIn = (line: readonly string[] = []): string[] => line.join(' ').match(/\d+(\.\d+)?/g) ?? [];
  const place = `term report ${language}`;
  const attended = grades.map((grade) => grade?.attendance.got ?? 0);
  const sums = [grades.length, grades[0]?.attendance.of ?? 0, attended.filter((each) => each > 0).length, attended.reduce((all, each) => all + each, 0)];
  const said = numbersIn(lines.find((line) => /名；|pupils;/.test(line.join(' '))));
  for (const [at, sum] of sums.entries()) compared.same(place, `${room.name} sum ${at + 1}`, Number(said[at]), sum);
  // A pupil's line ends with four counts and a total.
  const table = lines.filter((line) => line.length === 7 && line.slice(2).every((cell) => /^(\d+(\.\d)?|—)$/.test(cell)));
  for (const [at, grade] of grades.entries()) {
    for (const [column, name] of parts.entries()) compared.same(place, `${room.name} line ${at + 1} ${name}`, Number(table[at]?.[column + 2]), grade?.[name].got);
    compared.same(place, `${room.name} line ${at + 1} total`, table[at]?.[6], grade?.total?.toFixed(1));
  }
  const shares = lines.filter((line) => /^\d+ \/ \d+$/.test(line.at(-2) ?? ''));
  for (const [at, lesson] of lessons.entries()) {
    const done = grades.reduce((all, grade) => all + (grade?.doneByLesson[at] ?? 0), 0);
    compared.same(place, `${room.name} lesson ${lesson.number}`, shares[at]?.at(-2), `${done} / ${lesson.steps.length * grades.length}`);
  }
}
