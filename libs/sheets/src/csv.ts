import { isShare, type StyledCell } from './sheet.ts';

/** Excel takes a UTF-8 file for Chinese only when it begins with this mark. */
const mark = '\uFEFF';
/** Excel would run these as formulas: a name may not become a program. */
const formula = /^[=+\-@\t\r]/;

export function writeCsv(rows: readonly (readonly StyledCell[])[]): string {
  return mark + rows.map((row) => row.map(written).join(',')).join('\r\n') + '\r\n';
}

function written(cell: StyledCell): string {
  if (cell === null) return '';
  if (isShare(cell)) return `${Math.round(cell.share * 1000) / 10}%`;
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads commas, semicolons or tabs (what a sheet gives when it is copied), whichever the first line has most of. */
export function readCsv(text: string): string[][] {
  const plain = text.startsWith(mark) ? text.slice(1) : text;
  const separator = separatorOf(plain.split(/\r?\n/, 1)[0] ?? '');
  const rows: string[][] = [];
  let [row, cell, quoted, at]: [string[], string, boolean, number] = [[], '', false, 0];
  const endCell = (): void => { row.push(cell); cell = ''; };
  const endRow = (): void => { endCell(); rows.push(row); row = []; };
  for (; at < plain.length; at += 1) {
    const sign = plain.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain.charAt(at + 1) === '"') { cell += '"'; at += 1; } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows.filter((each) => each.some((value) => value.trim() !== ''));
}

function separatorOf(line: string): string {
  const count = (sign: string): number => line.split(sign).length - 1;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
