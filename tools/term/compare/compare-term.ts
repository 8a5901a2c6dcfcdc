import type { Measure } from '@kindling/contracts';
import { readXlsx } from '@kindling/sheets';
import { pdfLines } from '../../bench/totals/pdf-lines.ts';
import { countDesk } from '../count/desk.ts';
import { countCupboard } from '../count/kits.ts';
import { waitingIn } from '../count/hand-ins.ts';
import type { TermClub } from '../found-schools.ts';
import type { LessonBook } from '../lesson-book.ts';
import { scarcePart } from '../staff-week.ts';
import type { World } from '../world.ts';
import { compareClass } from './compare-class.ts';
import { Compared } from './compared.ts';

export interface TermNumbers { readonly numbers: number; readonly different: number; readonly told: readonly string[]; readonly byPlace: Readonly<Record<string, number>> }
const measures: readonly Measure[] = ['sessions', 'personTimes', 'people', 'hours', 'works', 'entries', 'awards'];
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const day = 86_400_000;

/** Every total that somebody sees at the end of the term beside a count from the ledger. */
export async function compareTerm(world: World, club: TermClub, book: LessonBook): Promise<TermNumbers> {
  const compared = new Compared();
  for (const room of club.classes) await compareClass(world, room, book.lessons, compared);
  await compareSchools(world, club, compared);
  // From the beginning, and for the last week alone: nothing happens three days after a week's class.
  for (const days of [undefined, 3] as const) await compareDesk(world, club, days, compared);
  const { numbers, different, told } = compared;
  return { numbers, different, told, byPlace: Object.fromEntries(compared.byPlace) };
}

async function compareSchools({ ledger }: World, { schools, classes }: TermClub, compared: Compared): Promise<void> {
  for (const schoolId of schools) {
    const [room] = classes.filter((each) => each.schoolId === schoolId);
    if (!room) continue;
    const { kits, spares } = await room.teacher.get('kits.cupboard', { params: { classId: room.id } });
    const { loans } = await room.teacher.get('kits.loans', { params: { classId: room.id } });
    const sum = (of: 'missing' | 'broken'): number => kits.reduce((all, kit) => all + kit.shortages.reduce((own, shortage) => own + shortage[of], 0), 0);
    const counted = countCupboard(ledger, schoolId);
    compared.sameFields('kits', room.name, { kits: kits.length, lent: kits.filter((kit) => kit.state.is === 'lent').length, missing: sum('missing'), broken: sum('broken'), loans: loans.length, spares: spares[scarcePart] ?? 0 }, { ...counted, loans: Math.min(200, counted.loans) });
    const own = classes.filter((each) => each.schoolId === schoolId).map((each) => each.id);
    compared.same('review queue', `${room.name} teacher`, (await room.teacher.get('reviews.queue')).waiting, waitingIn(ledger, own).length);
  }
}

async function compareDesk(world: World, club: TermClub, lastDays: number | undefined, compared: Compared): Promise<void> {
  const { organiser, branchId, schools } = club;
  const from = lastDays === undefined ? -Infinity : world.now() - lastDays * day;
  const span = lastDays === undefined ? { from: '2000-01-01', to: '2100-01-01' } : { from: world.chinaDay(from), to: '2100-01-01' };
  const expected = [...schools.map((schoolId) => countDesk(world, club, [schoolId], from)), countDesk(world, club, schools, from)];
  const desk = await organiser.get('overview.numbers', { params: { branchId }, query: span });
  const shown = [...schools.map((schoolId) => desk.schools.find((school) => school.schoolId === schoolId)?.numbers), desk.total];
  for (const [at, counted] of expected.entries()) compared.sameFields('desk', `${span.from} line ${at + 1}`, shown[at], counted);
  for (const measure of measures) {
    const { rows, more } = await organiser.get('overview.rows', { params: { branchId, measure }, query: span });
    if (measure === 'sessions' || measure === 'works' || measure === 'awards') compared.same('desk drilled', measure, rows.length + more, expected.at(-1)?.[measure]);
    if (measure === 'personTimes' && more === 0) compared.same('desk drilled', measure, rows.reduce((sum, row) => sum + row.people, 0), expected.at(-1)?.personTimes);
  }
  for (const language of ['zh', 'en'] as const) {
    const report = async (format: 'xlsx' | 'pdf') => bytes((await organiser.get('overview.report', { params: { branchId }, body: { ...span, format, language } })).file);
    const sheet = readXlsx(await report('xlsx'));
    const table = (await pdfLines(await report('pdf'))).filter((line) => line.length === measures.length + 1 && line.slice(1).every((cell) => /^\d+(\.\d+)?$/.test(cell)));
    for (const [line, counted] of expected.entries()) {
      for (const [at, measure] of measures.entries()) {
        compared.same(`desk XLSX ${language}`, `${span.from} line ${line + 1} ${measure}`, Number(sheet.ok ? sheet.value[line + 1]?.[at + 1] : NaN), counted[measure]);
        compared.same(`desk PDF ${language}`, `${span.from} line ${line + 1} ${measure}`, Number(table[line]?.[at + 1]), counted[measure]);
      }
    }
  }
}
