export interface FreeJudge { readonly id: string; readonly schoolId: string | null }
export interface OpenEntry { readonly id: string; readonly schoolId: string }
export interface Task { readonly judgeId: string; readonly entryId: string }

/**
 * Spreads entries over judges: so many to each entry, those with least to do first, never one's own school, never against a
 * declared conflict. What was given out before stays. The same people and entries give the same spread.
 */
export function spread(judges: readonly FreeJudge[], entries: readonly OpenEntry[], perEntry: number, given: readonly Task[], conflicts: readonly Task[]): Task[] {
  const load = new Map(judges.map(({ id }) => [id, given.filter((task) => task.judgeId === id).length]));
  const has = (tasks: readonly Task[], judgeId: string, entryId: string): boolean => tasks.some((task) => task.judgeId === judgeId && task.entryId === entryId);
  const barred = (judge: FreeJudge, entry: OpenEntry): boolean => judge.schoolId === entry.schoolId || has(conflicts, judge.id, entry.id) || has(given, judge.id, entry.id);
  const fresh: Task[] = [];
  // Entries that few may judge come first: the others have a choice.
  const order = [...entries].map((entry) => ({ entry, may: judges.filter((judge) => !barred(judge, entry)) })).sort((a, b) => a.may.length - b.may.length || (a.entry.id < b.entry.id ? -1 : 1));
  for (const { entry, may } of order) {
    const wanted = perEntry - given.filter((task) => task.entryId === entry.id).length;
    const least = [...may].sort((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1)).slice(0, Math.max(0, wanted));
    for (const { id } of least) {
      fresh.push({ judgeId: id, entryId: entry.id });
      load.set(id, (load.get(id) ?? 0) + 1);
    }
  }
  return fresh;
}
