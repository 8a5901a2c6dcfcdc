import type { OperationPayload, Work } from '@kindling/contracts';
import type { Draft, KeptSteps } from '@kindling/platform-web';
import { startHistory, stepsAround, type BenchHistory } from './bench-history.ts';
import { startBench, type BenchState } from './workbench-state.ts';

export interface Sources {
  /** What the exercise or a new project begins with. */
  readonly start: Work;
  /** The server's word, or the last copy of it; null when there is neither. */
  readonly project: { readonly heads: readonly { readonly id: string; readonly work: Work }[] } | null;
  /** What this computer holds. */
  readonly draft: Draft | null;
  /** Revisions that are still in this computer's outbox. */
  readonly unsent: readonly OperationPayload<'workshop.save-revision'>[];
}

/** This computer's draft wins over the server's head only when it grew from it, through whatever it has saved since, or when the server is away. */
export function startFrom({ start, project, draft, unsent }: Sources): BenchState {
  const head = project?.heads[0] ?? null;
  if (draft && (!head || !project || grewFrom(draft, head.id, unsent))) return startBench(draft.work, draft.parentId, !isKept(draft, head, unsent));
  if (head) return startBench(head.work, head.id);
  return startBench(start, null);
}
/** What could be undone before the reload still can, when the work is the one that was left. */
export function startBenchFrom(sources: Sources, steps: KeptSteps | null): BenchHistory {
  const bench = startFrom(sources);
  return steps && bench.work === sources.draft?.work ? startHistory(bench, stepsAround(bench, steps)) : startHistory(bench);
}
const grewFrom = (draft: Draft, headId: string, unsent: Sources['unsent']): boolean =>
  draft.parentId === headId || (draft.lineage ?? []).includes(headId) || unsent.some((revision) => revision.revisionId === draft.parentId);

/** Whether the very work of the draft is in the revision that it names: a PC that was switched off between an edit and its save has more. */
function isKept(draft: Draft, head: { readonly id: string; readonly work: Work } | null, unsent: Sources['unsent']): boolean {
  const parent = head?.id === draft.parentId ? head?.work : unsent.find((revision) => revision.revisionId === draft.parentId)?.work;
  return parent !== undefined && inOrder(parent) === inOrder(draft.work);
}
/** The database gives keys back in its own order. */
const inOrder = (work: Work): string => JSON.stringify(work, (_, inner: unknown) =>
  (inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
