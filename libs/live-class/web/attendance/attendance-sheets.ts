import type { ResponseOf } from '@kindling/contracts';
import type { Sheet, StyledCell } from '@kindling/sheets';

export type AttendanceView = ResponseOf<'live.class-attendance'>;

/** What of the page's words stands in the workbook. */
type SheetWords = (key: 'tile' | 'pupil' | 'times' | 'total' | 'title' | 'who-was-there' | 'definitions' | 'definition' | 'word-definition' | 'person-times-definition') => string;

/** The workbook: shares of the time by the log, who counts as present (the teacher's word included), and every definition. */
export function attendanceSheets(view: AttendanceView, t: SheetWords, day: (at: string) => string): [Sheet, Sheet, Sheet] {
  const head: StyledCell[] = [t('tile'), t('pupil'), ...view.sessions.map((session) => day(session.openedAt)), t('times')];
  const came: StyledCell[] = ['', t('total'), ...view.sessions.map((session) => session.present), view.rows.reduce((sum, row) => sum + row.present, 0)];
  return [
    { name: t('title'), headRows: 1, widths: [6, 18], rows: [head, ...view.rows.map((row): StyledCell[] => [row.tile, row.name, ...row.share.map((share) => ({ share })), row.present])] },
    { name: t('who-was-there'), headRows: 1, widths: [6, 18], rows: [head, ...view.rows.map((row): StyledCell[] => [row.tile, row.name, ...row.here.map(Number), row.present]), came] },
    { name: t('definitions'), widths: [90], rows: [[t('definition')], [t('word-definition')], [t('person-times-definition')]] },
  ];
}
