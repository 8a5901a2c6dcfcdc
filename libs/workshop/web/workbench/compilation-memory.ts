import { generateSketch } from '@kindling/blocks';
import type { Compilation, ProgramSource } from '@kindling/contracts';
import { forgetChecks } from './check-memory.ts';

/** Programs compiled before, by their C++: the same program runs without network, whichever blocks it came from. A few kB each; lost with the disk, which is fine. */
const shelves = { own: { key: 'kindling.compilations', most: 12 }, starters: { key: 'kindling.starters', most: 60 } } as const;
type Shelf = keyof typeof shelves;
interface Remembered { readonly code: string; readonly compilation: Compilation }

function all(shelf: Shelf): Remembered[] {
  try {
    return JSON.parse(localStorage.getItem(shelves[shelf].key) ?? '[]') as Remembered[];
  } catch {
    return [];
  }
}
function codeOf(source: ProgramSource): string | null {
  if (source.mode === 'text' && source.files && source.files.length > 0) return JSON.stringify([source.code, ...source.files]);
  if (source.mode === 'hex') return null;
  if (source.mode !== 'blocks') return source.code;
  const sketch = generateSketch(source.blocks);
  return sketch.ok ? sketch.value.code : null;
}

/** `starters` are the programs with which exercises begin, fetched ahead; pupils' own do not push them out. */
export function rememberCompilation(source: ProgramSource, compilation: Compilation, shelf: Shelf = 'own'): void {
  const code = codeOf(source);
  if (compilation.status !== 'compiled' || code === null) return;
  const { key, most } = shelves[shelf];
  const kept = [{ code, compilation }, ...all(shelf).filter((each) => each.code !== code)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    localStorage.removeItem(shelves.own.key); // storage full: running offline is a bonus, saving work is not kept here
  }
}

export function recallCompilation(source: ProgramSource): Compilation | null {
  const code = codeOf(source);
  return [...all('own'), ...all('starters')].find((each) => each.code === code)?.compilation ?? null;
}
/** The next person at this computer finds neither the programs of the one before nor what was said of them. */
export function forgetOwnCompilations(): void {
  localStorage.removeItem(shelves.own.key);
  forgetChecks();
}
