export { createCompiler } from './create-compiler.ts';
export type { CompilerOptions, CompilerReady, CompilerState } from './create-compiler.ts';
export type {
  Board, Compiled, CompileRequest, CompileResult, CompilerOff, Failed, OffBecause, Refused, RefusedBecause, SketchFile,
} from './compile-result.ts';
export type { CompileOptions } from './compiler.ts';
export { limits as compilerLimits } from './limits.ts';
export { bareBuildCommands } from './bench/bare-build.ts';
export type { BareBuild } from './bench/bare-build.ts';
export type { SketchDiagnostic } from './diagnostics/explain.ts';
export { lineOf, type LineTable } from './lines/line-table.ts';
