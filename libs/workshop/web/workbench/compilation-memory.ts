import { generateSketch } from '@kindling/blocks';
import type { Compilation, ProgramSource } from '@kindling/contracts';
import { forgetChecks } from './check-memory.ts';
import { keptList } from './kept-list.ts';

interface Remembered { readonly code: string; readonly compilation: Compilation }
/** Programs compiled before, by their C++: the same program runs without network, whichever blocks it came from. A few kB each. */
const shelves = { own: keptList<Remembered>('kindling.compilations', 12), starters: keptList<Remembered>('kindling.starters', 60) } as const;
type Shelf = keyof typeof shelves;

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
  if (!shelves[shelf].add({ code, compilation }, (known) => known.code === code)) shelves.own.forget();
}

export function recallCompilation(source: ProgramSource): Compilation | null {
  const code = codeOf(source);
  return [...shelves.own.all(), ...shelves.starters.all()].find((each) => each.code === code)?.compilation ?? null;
}
/** The next person at this computer finds neither the programs of the one before nor what was said of them. */
export function forgetOwnCompilations(): void {
  shelves.own.forget();
  forgetChecks();
}
