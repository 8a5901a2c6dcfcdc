import type { CheckReport, Diagnostic, Work } from '@kindling/contracts';
import { keptList } from './kept-list.ts';

export interface CheckAnswer { readonly report: CheckReport; readonly code: string; readonly diagnostics: readonly Diagnostic[] }
interface Remembered extends CheckAnswer { readonly work: string }
/** What the server found about works of this computer's pupil: the same work is answered without network. */
const checks = keptList<Remembered>('kindling.checks', 6, 400_000);

/** The order of names differs between what was made here and what came back from the server. */
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)])) : value);
const keyOf = (exerciseId: string, work: Work): string => JSON.stringify([exerciseId, sorted(work)]);

export function rememberCheck(exerciseId: string, work: Work, answer: CheckAnswer): void {
  const key = keyOf(exerciseId, work);
  if (!checks.add({ work: key, ...answer }, (known) => known.work === key)) forgetChecks();
}
export function recallCheck(exerciseId: string, work: Work): CheckAnswer | null {
  const key = keyOf(exerciseId, work);
  return checks.all().find((known) => known.work === key) ?? null;
}
/** The next person at this computer does not find the results of the one before. */
export const forgetChecks = (): void => checks.forget();
