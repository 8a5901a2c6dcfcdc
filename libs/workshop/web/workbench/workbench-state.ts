import type { Diagnosis, Diagram, ProgramSource, Work } from '@kindling/contracts';

/** The work on the bench and how it came there; every change makes a new object. */
export interface BenchState {
  readonly work: Work;
  /** The blocks as they were when the pupil went on in text. */
  readonly blocksBefore: ProgramSource | null;
  /** Revision that this work grew from; null before the first save. */
  readonly parentId: string | null;
  /** Other versions that the pupil has settled by choosing; told to the server with the next save. */
  readonly replaces: readonly string[];
  /** Counts changes, so that saving can tell whether there is anything new. */
  readonly edits: number;
}
export type BenchAction =
  | { readonly do: 'edit-source'; readonly source: ProgramSource }
  | { readonly do: 'diagnose'; readonly diagnosis: Diagnosis }
  | { readonly do: 'edit-diagram'; readonly diagram: Diagram }
  | { readonly do: 'continue-in-text'; readonly code: string }
  | { readonly do: 'back-to-blocks' }
  | { readonly do: 'replace'; readonly work: Work; readonly parentId: string | null; readonly replaces: readonly string[] }
  | { readonly do: 'saved'; readonly revisionId: string };

/** `unsaved`: the work holds changes that are in no revision yet. */
export const startBench = (work: Work, parentId: string | null, unsaved = false): BenchState => ({ work, blocksBefore: null, parentId, replaces: [], edits: unsaved ? 1 : 0 });

export function benchReducer(state: BenchState, action: BenchAction): BenchState {
  switch (action.do) {
    case 'edit-source': return { ...state, work: { ...state.work, source: action.source }, edits: state.edits + 1 };
    case 'edit-diagram': return { ...state, work: { ...state.work, diagram: action.diagram }, edits: state.edits + 1 };
    case 'diagnose': return { ...state, work: { ...state.work, diagnosis: action.diagnosis }, edits: state.edits + 1 };
    case 'continue-in-text':
      return { ...state, blocksBefore: state.work.source, work: { ...state.work, source: { mode: 'text', code: action.code } }, edits: state.edits + 1 };
    case 'back-to-blocks':
      return state.blocksBefore ? { ...state, work: { ...state.work, source: state.blocksBefore }, blocksBefore: null, edits: state.edits + 1 } : state;
    case 'replace': return { ...state, work: action.work, parentId: action.parentId, replaces: action.replaces, blocksBefore: null, edits: state.edits + 1 };
    case 'saved': return { ...state, parentId: action.revisionId, replaces: [] };
  }
}
