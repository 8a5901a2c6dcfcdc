import type { Compilation, ProgramSource } from '@kindling/contracts';

/** The last compiled programs on this computer, by their exact source. A few kB each; lost with the disk, which is fine. */
const key = 'kindling.compilations';
const most = 12;
interface Remembered { readonly source: string; readonly compilation: Compilation }

function all(): Remembered[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Remembered[];
  } catch {
    return [];
  }
}

export function rememberCompilation(source: ProgramSource, compilation: Compilation): void {
  if (compilation.status !== 'compiled') return;
  const text = JSON.stringify(source);
  const kept = [{ source: text, compilation }, ...all().filter((each) => each.source !== text)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    localStorage.removeItem(key); // storage full: running offline is a bonus, saving work is not kept here
  }
}

export const recallCompilation = (source: ProgramSource): Compilation | null => {
  const text = JSON.stringify(source);
  return all().find((each) => each.source === text)?.compilation ?? null;
};
