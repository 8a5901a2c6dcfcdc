import type { BuiltFile, FileList, FilePart } from './file-list.ts';

export const filesCache = 'kindling-files';
export const shellPage = '/index.html';
const keyOf = (file: BuiltFile): string => (file.revision ? `${file.path}?rev=${file.revision}` : file.path);

export interface FileParts { readonly caches: CacheStorage; readonly fetch: (address: string, how: RequestInit) => Promise<Response>; readonly digest: (bytes: ArrayBuffer) => Promise<string>; readonly list: FileList }

/** The files of this version on this computer. Files with a hash in their name are shared by all versions, so an update fetches only what changed. */
export function builtFiles({ caches, fetch, digest, list }: FileParts) {
  const byPath = new Map(list.files.map((file) => [file.path, file]));
  const open = () => caches.open(filesCache);

  const held = async (path: string): Promise<Response | undefined> => {
    const file = byPath.get(path);
    return file ? (await open()).match(keyOf(file)) : undefined;
  };
  const missing = async (): Promise<readonly BuiltFile[]> => {
    const cache = await open();
    const kept = new Set((await cache.keys()).map((request) => { const { pathname, search } = new URL(request.url); return pathname + search; }));
    return list.files.filter((file) => !kept.has(keyOf(file)));
  };
  /** A page from before a deployment must not be kept under the name of the one after it. */
  const isRight = async (file: BuiltFile, answer: Response): Promise<boolean> => answer.ok && (file.revision === null || await digest(await answer.clone().arrayBuffer()) === file.revision);
  const keep = async (path: string): Promise<boolean> => {
    const file = byPath.get(path);
    if (!file || await held(path)) return file !== undefined;
    const answer = await fetch(path, { priority: 'low', ...(file.revision ? { cache: 'no-cache' } : {}) });
    if (!(await isRight(file, answer))) return false;
    await (await open()).put(keyOf(file), answer);
    return true;
  };
  /** What a page has just fetched for itself is kept without asking again. */
  const keepAnswer = async (path: string, answer: Response): Promise<void> => {
    const file = byPath.get(path);
    if (file && await isRight(file, answer)) await (await open()).put(keyOf(file), answer);
  };
  const keepAll = async (files: readonly BuiltFile[]): Promise<void> => {
    for (const file of files) if (!(await keep(file.path))) throw new Error(`${file.path} is not the file of this version`);
  };
  const dropOld = async (): Promise<void> => {
    const cache = await open();
    const wanted = new Set(list.files.map(keyOf));
    for (const request of await cache.keys()) { const { pathname, search } = new URL(request.url); if (!wanted.has(pathname + search)) await cache.delete(request); }
  };
  return { knows: (path: string) => byPath.has(path), held, missing, keep, keepAnswer, keepAll, dropOld, ofPart: (part: FilePart) => list.files.filter((file) => file.part === part) };
}
