import type { ResponseOf } from '@kindling/contracts';
import type { Sheet, StyledCell } from '@kindling/sheets';
import { partNames } from '../../domain/index.ts';

export type Gradebook = ResponseOf<'progress.gradebook'>;

type Part = (typeof partNames)[number];
/** What of the page's words stands in the workbook. */
type SheetWords = (key: Part | `${Part}-definition` | 'tile' | 'pupil' | 'total' | 'of' | 'weight' | 'lesson' | 'sheet-grades' | 'sheet-lessons' | 'definition' | 'as-of' | 'total-definition' | 'weights-note', params?: Record<string, string | number>) => string;

/** The workbook: grades with what each part is out of, steps by lesson, and every definition. */
export function gradeSheets(book: Gradebook, t: SheetWords, time: string): [Sheet, Sheet, Sheet] {
  const head: StyledCell[] = [t('tile'), t('pupil'), ...partNames.map((name) => t(name)), t('total')];
  const outOf: StyledCell[] = ['', '', ...partNames.map((name) => t('of', { of: book.rows[0]?.[name].of ?? 0 })), ''];
  const weighed: StyledCell[] = ['', '', ...partNames.map((name) => t('weight', { weight: book.weights[name] })), ''];
  const lessons: StyledCell[] = [t('tile'), t('pupil'), ...book.lessons.map((lesson) => `${t('lesson', { number: lesson.number })} / ${lesson.of}`)];
  return [
    { name: t('sheet-grades'), headRows: 3, widths: [6, 18, 12, 12, 12, 12, 10], rows: [head, outOf, weighed, ...book.rows.map((row) => [row.tile, row.name, ...partNames.map((name) => row[name].got), row.total])] },
    { name: t('sheet-lessons'), headRows: 1, widths: [6, 18], rows: [lessons, ...book.rows.map((row) => [row.tile, row.name, ...row.doneByLesson])] },
    { name: t('definition'), widths: [90], rows: [[book.className], [t('as-of', { time })], ...partNames.map((name) => [t(`${name}-definition`)]), [t('total-definition')], [t('weights-note')]] },
  ];
}
