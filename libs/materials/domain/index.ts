export { finderOf, termsOf, type ReadAloud } from './finder.ts';
export { fileKind, type FileKind } from './file-kind.ts';
export { mayBeShared } from './licence.ts';
