import type { BenchSaid, CheckReport, ResponseOf, SerialTrace, Work } from '@kindling/contracts';
import { noDiagram } from '@kindling/contracts/light';
import type { SaveState } from '@kindling/ui';
import type { ReactNode } from 'react';
import type { BenchVisitor } from '../shared/visitor.ts';
import type { BenchAction, BenchState } from './workbench-state.ts';

/** Back and forward through what was done; null where there is nothing. */
export interface Undoing { readonly undo: (() => void) | null; readonly redo: (() => void) | null }

export type OpenExercise = ResponseOf<'exercises.exercise'>;
export type ExerciseOf<K extends OpenExercise['kind']> = Extract<OpenExercise, { kind: K }>;

/** What a bench is given, whatever is made on it. */
export interface BenchProps<K extends OpenExercise['kind']> {
  exercise: ExerciseOf<K>;
  bench: BenchState;
  dispatch: (action: BenchAction) => void;
  undoing: Undoing;
  /** Changes when the work came from elsewhere than the editors, so that the block editor reads it again. */
  editorKey: string;
  classId: string | null;
  saveState: SaveState | null;
  handIn: { readonly state: ReactNode; /** This very work was handed in: nothing calls for the button any more. */ readonly done: boolean; readonly photos?: ReactNode; readonly onHandIn: (note: string, boardTrace: SerialTrace | null, bench: BenchSaid) => void } | null;
  hints: ReactNode;
  topLeft: ReactNode;
  /** Buttons for the whole work, such as its versions. */
  actions?: ReactNode;
  above?: ReactNode;
  visitor: BenchVisitor | null;
  onChecked?: (report: CheckReport) => void;
}

/** The circuit bench also takes free projects: null is no task, no checks, every block. */
export type CircuitBenchProps = Omit<BenchProps<'circuit'>, 'exercise'> & { exercise: ExerciseOf<'circuit'> | null };

/** The work that an exercise begins with. */
export const startWork = (exercise: OpenExercise): Work =>
  (exercise.kind === 'python' ? { source: { mode: 'python', code: exercise.starter.code }, diagram: noDiagram } : { source: { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: exercise.starter.diagram });
