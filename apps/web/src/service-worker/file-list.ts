/** One file of the build. `revision` is set where the name does not change with the content. */
export interface BuiltFile { readonly path: string; readonly revision: string | null; readonly bytes: number; readonly part: FilePart }
/** In the order in which they are fetched: what every page needs, then a lesson, then blocks, then the text editor. */
export type FilePart = 'shell' | 'lesson' | 'bench' | 'text';
export interface FileList { readonly version: string; readonly files: readonly BuiltFile[] }
