export interface ListedPupil { readonly name: string; readonly tile: number | null }

const nameHeads = ['姓名', '学生姓名', '学生', '名字', 'name', 'pupil', 'student', 'full name'];
const tileHeads = ['号', '座号', '学号', '序号', '编号', 'no', 'no.', 'number', 'tile', '#'];
const titles = [...nameHeads, ...tileHeads, '班级', '性别', 'class', 'gender'];
const plain = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, ' ').trim();
const isTitle = (cell: string, heads: readonly string[]): boolean => heads.includes(cell.toLowerCase());

/** Pupils out of a pasted list or a school's own sheet: names alone, "1 张小禾", or a table with a line of titles somewhere near its top. */
export function readRoster(rows: readonly (readonly string[])[]): ListedPupil[] {
  const cells = rows.map((row) => row.map(plain));
  const head = cells.slice(0, 10).findIndex((row) => row.some((cell) => isTitle(cell, nameHeads)));
  const columns = head >= 0 ? columnsByTitle(cells[head] ?? []) : columnsByLook(cells);
  return cells.slice(head + 1).flatMap((row): ListedPupil[] => {
    const [name, number] = [row[columns.name] ?? '', columns.tile === null ? '' : (row[columns.tile] ?? '')];
    if (row.every((cell) => cell === '') || row.some((cell) => isTitle(cell, nameHeads))) return [];
    return [columns.tile === null ? apart(name) : { name: withoutSpaces(name), tile: tileOf(number) }];
  });
}

function columnsByTitle(row: readonly string[]): { name: number; tile: number | null } {
  const tile = row.findIndex((cell) => isTitle(cell, tileHeads));
  return { name: row.findIndex((cell) => isTitle(cell, nameHeads)), tile: tile >= 0 ? tile : null };
}

/** No titles: the first column that is mostly not numbers holds the names, one before it that is all numbers the tiles. */
function columnsByLook(rows: readonly (readonly string[])[]): { name: number; tile: number | null } {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const numbers = Array.from({ length: width }, (_, at) => rows.filter((row) => tileOf(row[at] ?? '') !== null).length);
  const name = numbers.findIndex((count, at) => count * 2 < rows.length && rows.some((row) => (row[at] ?? '') !== '' && !isTitle(row[at] ?? '', titles)));
  const tile = numbers.findIndex((count, at) => at < name && count * 2 >= rows.length);
  return { name: Math.max(0, name), tile: tile >= 0 ? tile : null };
}

/** "1 张小禾", "1. 张小禾", "1、张小禾" on one line. */
function apart(line: string): ListedPupil {
  const numbered = /^(\d{1,3})\s*[.、,，)\s]\s*(\D.*)$/.exec(line);
  return numbered ? { name: withoutSpaces(numbered[2] ?? ''), tile: Number(numbered[1]) } : { name: withoutSpaces(line), tile: null };
}
/** "张 三" is typed to line up with "张三丰"; in Chinese names the space means nothing. */
const withoutSpaces = (name: string): string => (/^[\p{Script=Han}·\s]+$/u.test(name) ? name.replace(/\s+/g, '') : name);

function tileOf(cell: string): number | null {
  const number = /^\d{1,3}(\.0+)?$/.test(cell) ? Math.trunc(Number(cell)) : 0;
  return number >= 1 ? number : null;
}
