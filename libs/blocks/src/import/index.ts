export type { ImportProblem } from './archive.ts';
export { importScratch, type ImportedBlocks, type ScratchImport } from './import-scratch.ts';
export { importSketch, knownHeaders, type SketchImport, type SketchProblem } from './import-sketch.ts';
export type { ImportNote, ImportReport, KindCount, PictureLine } from './report.ts';
