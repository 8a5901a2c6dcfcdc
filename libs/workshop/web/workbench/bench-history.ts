import type { Diagram } from '@kindling/contracts';
import { benchReducer, type BenchAction, type BenchState } from './workbench-state.ts';

/** What one can go back to: the work, and the blocks it had before the pupil went on in text. */
export type BenchStep = Pick<BenchState, 'work' | 'blocksBefore'>;
/** Both with the nearest last. */
export interface BenchSteps { readonly before: readonly BenchStep[]; readonly after: readonly BenchStep[] }
export interface BenchHistory extends BenchSteps {
  readonly bench: BenchState;
  readonly lastEdit: { readonly kind: BenchAction['do']; readonly at: number } | null;
}
export type HistoryAction = BenchAction | { readonly do: 'undo' } | { readonly do: 'redo' };

export const mostSteps = 30;
export const noSteps: BenchSteps = { before: [], after: [] };
/** Letters typed in a row, and the parts of one drag, are one step. Milliseconds. */
const togetherMs = 1000;

export const startHistory = (bench: BenchState, steps: BenchSteps = noSteps): BenchHistory => ({ bench, before: steps.before, after: steps.after, lastEdit: null });

/** The bench with what can be undone; `at` says when. Every way of changing the work is a step: blocks, text, wires, a restored version. */
export function historyReducer(history: BenchHistory, { action, at }: { readonly action: HistoryAction; readonly at: number }): BenchHistory {
  if (action.do === 'undo') return moved(history, history.before.at(-1), { before: history.before.slice(0, -1), after: [...history.after, stepOf(history.bench)] });
  if (action.do === 'redo') return moved(history, history.after.at(-1), { before: [...history.before, stepOf(history.bench)], after: history.after.slice(0, -1) });
  const bench = benchReducer(history.bench, action);
  if (bench.work === history.bench.work) return { ...history, bench };
  if (continues(history, action, at)) return { ...history, bench, after: history.after.length === 0 ? history.after : [], lastEdit: { kind: action.do, at } };
  return { bench, before: [...history.before, stepOf(history.bench)].slice(-mostSteps), after: [], lastEdit: { kind: action.do, at } };
}

/** Kept steps end somewhere near the work that was left: they are written later than it. */
export function stepsAround({ work }: BenchState, kept: BenchSteps & { readonly at: BenchStep }): BenchSteps {
  const line = [...kept.before, kept.at, ...[...kept.after].reverse()];
  const here = nearest(line, kept.before.length, (step) => JSON.stringify(step.work) === JSON.stringify(work));
  if (here === null) return { before: [...kept.before, kept.at].slice(-mostSteps), after: [] };
  return { before: line.slice(0, here), after: line.slice(here + 1).reverse() };
}
function nearest(line: readonly BenchStep[], from: number, fits: (step: BenchStep) => boolean): number | null {
  const found = line.flatMap((step, at) => (fits(step) ? [at] : []));
  return found.reduce<number | null>((best, at) => (best === null || Math.abs(at - from) < Math.abs(best - from) ? at : best), null);
}

const stepOf = ({ work, blocksBefore }: BenchState): BenchStep => ({ work, blocksBefore });
const moved = (history: BenchHistory, to: BenchStep | undefined, steps: BenchSteps): BenchHistory =>
  (to ? { bench: { ...history.bench, ...to, edits: history.bench.edits + 1 }, ...steps, lastEdit: null } : history);

function continues({ bench, lastEdit }: BenchHistory, action: BenchAction, at: number): boolean {
  if (lastEdit?.kind !== action.do || at - lastEdit.at > togetherMs) return false;
  if (action.do === 'edit-diagram') return sameCircuit(bench.work.diagram, action.diagram);
  return action.do === 'diagnose' || (action.do === 'edit-source' && action.source.mode === bench.work.source.mode);
}
/** A wire or a part more is always a step of its own; only places differ here. */
const sameCircuit = (a: Diagram, b: Diagram): boolean =>
  a.parts.length === b.parts.length && a.connections.length === b.connections.length && a.connections.every(([from, to], at) => from === b.connections[at]?.[0] && to === b.connections[at]?.[1])
  && a.parts.every((part, at) => part.id === b.parts[at]?.id && JSON.stringify(part.attrs ?? {}) === JSON.stringify(b.parts[at]?.attrs ?? {}));
