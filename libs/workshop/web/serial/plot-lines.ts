export interface Series { readonly name: string; readonly values: readonly (number | null)[] }
const most = 500;
const number = /^[-+]?\d+(\.\d+)?$/;

/** Lines such as `light:512`, `light:512,dark:3` or `512,3` as curves, newest 500 lines; other lines are talk, not data. */
export function plotLines(text: string): { readonly x: readonly number[]; readonly series: readonly Series[] } {
  const rows = text.split('\n').slice(0, -1).flatMap((line) => { const row = rowOf(line.trim()); return row ? [row] : []; }).slice(-most);
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, 6);
  return { x: rows.map((_, index) => index), series: names.map((name) => ({ name, values: rows.map((row) => row.get(name) ?? null) })) };
}

function rowOf(line: string): Map<string, number> | null {
  const row = new Map<string, number>();
  for (const [index, piece] of line.split(/[,\t;]\s*|\s+(?=\S+[:=])/).entries()) {
    const [name, value] = /[:=]/.test(piece) ? piece.split(/\s*[:=]\s*/, 2) : [String(index + 1), piece.trim()];
    if (name === undefined || value === undefined || !number.test(value)) return null;
    row.set(name, Number(value));
  }
  return row.size > 0 ? row : null;
}
