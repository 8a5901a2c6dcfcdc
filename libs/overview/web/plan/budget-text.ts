export interface BudgetLine { readonly what: string; readonly count: number; readonly unitFen: number }

export const budgetText = (lines: readonly BudgetLine[]): string => lines.map(({ what, count, unitFen }) => `${what}, ${count}, ${unitFen / 100}`).join('\n');

/** As it is copied from a sheet: commas of both scripts or tabs. A line that makes no sense is told by its number. */
export function readBudget(text: string): { readonly lines: BudgetLine[]; readonly wrong: number | null } {
  const lines: BudgetLine[] = [];
  for (const [at, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const [what = '', count = '', price = ''] = row.split(/[,，\t]/).map((cell) => cell.trim());
    if (what === '' || what.length > 60 || !/^[1-9]\d{0,3}$/.test(count) || !/^\d{1,5}(\.\d{1,2})?$/.test(price)) return { lines, wrong: at + 1 };
    lines.push({ what, count: Number(count), unitFen: Math.round(Number(price) * 100) });
  }
  return { lines, wrong: null };
}
