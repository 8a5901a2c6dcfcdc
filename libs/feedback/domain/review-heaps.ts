import type { CheckReport, ReviewHeap, ReviewReason, Text } from '@kindling/contracts';

/** What a work is known to fail at. `compileError`: the code of the last error, where that was the last thing that happened. */
export function reasonOf(verdict: 'passed' | 'failed' | 'unchecked', report: CheckReport | null, compileError: string | null): ReviewReason {
  const failed = report?.checks.find((check) => check.verdict === 'failed');
  if (failed) return { kind: 'failed-check', checkId: failed.id, title: failed.title };
  const stopped = report?.checks.some((check) => check.verdict === 'not-run' && (check.because === 'compile-failed' || check.because === 'syntax-error')) ?? false;
  if (stopped || (verdict === 'unchecked' && compileError !== null)) return { kind: 'compile-error', code: compileError ?? 'unknown' };
  return { kind: verdict === 'passed' ? 'passed' : 'unchecked' };
}

export interface WaitingWork { readonly exerciseId: string; readonly exerciseTitle: Text; readonly lessonNumber: number; readonly reason: ReviewReason; readonly item: ReviewHeap['items'][number] }
const keyOf = ({ exerciseId, reason }: WaitingWork): string => JSON.stringify([exerciseId, reason.kind, reason.kind === 'failed-check' ? reason.checkId : reason.kind === 'compile-error' ? reason.code : '']);

/** Like failures together, so that one answer can serve them; whoever has waited longest comes first. */
export function heapsOf(works: readonly WaitingWork[]): ReviewHeap[] {
  const heaps = new Map<string, ReviewHeap>();
  for (const work of [...works].sort((a, b) => a.item.handedInAt.localeCompare(b.item.handedInAt))) {
    const { item, ...about } = work;
    const heap = heaps.get(keyOf(work)) ?? { ...about, items: [] };
    heap.items.push(item);
    heaps.set(keyOf(work), heap);
  }
  return [...heaps.values()];
}
