import type { CheckReport, Compilation, Diagnostic, Work } from '@kindling/contracts';
import type { CheckPlace } from './use-check.ts';

export interface CheckAnswer { readonly report: CheckReport; readonly compilation: Compilation | null; readonly diagnostics: readonly Diagnostic[] }
/** What the server found about works of this computer's pupil: the same work is answered without network. Lost with the disk, which is fine. */
const shelf = { key: 'kindling.checks', most: 6, mostLetters: 400_000 } as const;
interface Remembered extends CheckAnswer { readonly work: string }

/** The order of names differs between what was made here and what came back from the server. */
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)])) : value);
const keyOf = ({ exerciseId }: CheckPlace, work: Work): string => JSON.stringify([exerciseId, sorted(work)]);

function all(): Remembered[] {
  try {
    return JSON.parse(localStorage.getItem(shelf.key) ?? '[]') as Remembered[];
  } catch {
    return [];
  }
}

export function rememberCheck(place: CheckPlace, work: Work, { report, compilation, diagnostics }: CheckAnswer): void {
  const key = keyOf(place, work);
  const kept: Remembered[] = [{ work: key, report, compilation, diagnostics }, ...all().filter((each) => each.work !== key)].slice(0, shelf.most);
  while (kept.length > 0 && JSON.stringify(kept).length > shelf.mostLetters) kept.pop();
  try {
    localStorage.setItem(shelf.key, JSON.stringify(kept));
  } catch {
    localStorage.removeItem(shelf.key); // storage full: an answer without network is a bonus, saving work is not kept here
  }
}
export const recallCheck = (place: CheckPlace, work: Work): CheckAnswer | null => all().find((each) => each.work === keyOf(place, work)) ?? null;
/** The next person at this computer does not find the results of the one before. */
export const forgetChecks = (): void => localStorage.removeItem(shelf.key);
