import type { Diagnostic } from '@kindling/contracts';

export interface PythonFile { readonly name: string; readonly text: string }
export interface PythonRequest {
  readonly code: string;
  /** What a person would type, line by line. */
  readonly stdin: string;
  /** Text files beside the program, read only. */
  readonly files: readonly PythonFile[];
  /**
   * `run` shows a transcript as on a terminal: prompts and typed lines among the output. `check` keeps only what is
   * printed and seeds chance, so that the same program gives the same result.
   */
  readonly purpose: 'run' | 'check';
}

/** A place in the pupil's file that was under way, the outermost first. */
export interface PythonFrame { readonly line: number; readonly inside: string }

/** Every wrong or stopped program has one diagnostic: an explanation and a line. */
export type PythonResult =
  | { readonly status: 'ran'; readonly output: string; readonly exitCode: number }
  | { readonly status: 'error'; readonly output: string; readonly type: string; readonly beforeStart: boolean; readonly frames: readonly PythonFrame[]; readonly diagnostic: Diagnostic }
  | { readonly status: 'stopped'; readonly output: string; readonly because: StoppedBecause; readonly diagnostic: Diagnostic }
  | { readonly status: 'refused'; readonly because: 'program-too-big' | 'input-too-big' | 'queue-full' };
export type StoppedBecause = 'time' | 'memory' | 'output' | 'crashed';
export type PythonOutcome = Exclude<PythonResult, { status: 'refused' }>;

/** What stands in the program, read by Python itself without running it; null when it is not Python. */
export interface SourceFacts {
  /** `For`, `While`, `If`, `ListComp` … as Python's own syntax tree calls them. */
  readonly nodes: readonly string[];
  /** `print`, `.append`, `random.randint`. */
  readonly calls: readonly string[];
  readonly functions: readonly { readonly name: string; readonly parameters: number; readonly returns: boolean }[];
  readonly imports: readonly string[];
}

export type PythonOffBecause = 'no-python' | 'no-bubblewrap' | 'box-refused';
export interface PythonOff { readonly state: 'off'; readonly because: PythonOffBecause; readonly message: string }
