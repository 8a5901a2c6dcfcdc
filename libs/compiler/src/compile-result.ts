import type { SketchDiagnostic } from './diagnostics/explain.ts';

/** Names are `sketch.ino` for the main file, more `.ino` tabs, and `.h` and `.cpp` files beside it. */
export interface SketchFile { readonly name: string; readonly content: string }
export type Board = 'uno';
export interface CompileRequest { readonly files: readonly SketchFile[]; readonly board: Board }

/** `hex` is for a real board; `simHex` behaves alike but sleeps in `delay()`. Sizes in bytes. */
export interface Compiled {
  readonly status: 'compiled';
  readonly key: string;
  readonly hex: string;
  readonly simHex: string;
  readonly flashBytes: number;
  readonly ramBytes: number;
  readonly diagnostics: readonly SketchDiagnostic[];
}
/** The program is wrong: at least one diagnostic is an error. */
export interface Failed { readonly status: 'failed'; readonly key: string; readonly diagnostics: readonly SketchDiagnostic[] }
/** The program was not judged; never cached. */
export interface Refused { readonly status: 'refused'; readonly because: RefusedBecause }
export type RefusedBecause = 'source-too-big' | 'time-out' | 'output-too-big' | 'queue-full';
export type CompileResult = Compiled | Failed | Refused;
export type Judged = Compiled | Failed;

export type OffBecause = 'no-avr-gcc' | 'no-arduino-core' | 'no-ctags' | 'no-bubblewrap' | 'box-refused' | 'core-failed';
export interface CompilerOff { readonly state: 'off'; readonly because: OffBecause; readonly message: string }
