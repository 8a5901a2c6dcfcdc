import { newId, saveSteps } from '@kindling/platform-web';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { historyReducer, type BenchHistory, type HistoryAction } from './bench-history.ts';
import type { Undoing } from './bench-props.ts';
import type { BenchState } from './workbench-state.ts';

interface Bench {
  readonly bench: BenchState;
  readonly act: (action: HistoryAction) => void;
  readonly editorKey: string;
  readonly undoing: Undoing;
  readonly onSaved: (revisionId: string) => void;
}
/** These bring work that the block editor has not made. */
const fromElsewhere: readonly HistoryAction['do'][] = ['replace', 'back-to-blocks', 'undo', 'redo'];

/** The work on the bench with its way back and forward; under `place` the way survives a reload. */
export function useBench(place: { readonly personId: string; readonly key: string } | null, start: () => BenchHistory): Bench {
  const [history, dispatch] = useReducer(historyReducer, null, start);
  const [editorKey, setEditorKey] = useState('first');
  useKeptSteps(place, history);
  const act = useCallback((action: HistoryAction) => {
    dispatch({ action, at: Date.now() });
    if (fromElsewhere.includes(action.do)) setEditorKey(newId());
  }, []);
  const onSaved = useCallback((revisionId: string) => act({ do: 'saved', revisionId }), [act]);
  const [canUndo, canRedo] = [history.before.length > 0, history.after.length > 0];
  const undoing = useMemo(() => ({ undo: canUndo ? () => act({ do: 'undo' }) : null, redo: canRedo ? () => act({ do: 'redo' }) : null }), [canUndo, canRedo, act]);
  return { bench: history.bench, act, editorKey, undoing, onSaved };
}

/** Each step at once, for schools switch off at the wall; what is typed within a step when hands rest, for thirty works are much to write with every key. */
function useKeptSteps(place: { readonly personId: string; readonly key: string } | null, history: BenchHistory): void {
  const { before, after, bench: { work, blocksBefore } } = history;
  const latest = useRef({ place, before, at: { work, blocksBefore }, after });
  latest.current = { place, before, at: { work, blocksBefore }, after };
  const kept = useRef({ before, after, work });
  const keep = useCallback(() => {
    const { place: where, ...steps } = latest.current;
    const { before: was, after: next, work: left } = kept.current;
    if (!where || (steps.before === was && steps.after === next && steps.at.work === left)) return;
    kept.current = { before: steps.before, after: steps.after, work: steps.at.work };
    void saveSteps(where.personId, where.key, steps);
  }, []);
  useEffect(keep, [before, after, keep]);
  useEffect(() => { const timer = setTimeout(keep, 600); return () => clearTimeout(timer); }, [work, keep]);
  useEffect(() => keep, [keep]);
}
