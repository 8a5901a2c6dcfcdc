import { existsSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** One file for the server and one for each worker; everything from npm stays outside. Takes about a second. */
export async function buildApi(outDir = 'dist/api'): Promise<void> {
  const worker = 'libs/workshop/api/grading/grade-worker.ts';
  const input = { main: 'apps/api/src/main.ts', ...(existsSync(worker) ? { 'grade-worker': worker } : {}), 'render-slides': 'libs/live-class/api/decks/render/render-slides.ts' };
  const bundle = await rolldown({
    input, platform: 'node', external: isFromNpm,
    transform: { target: 'es2023' },
    tsconfig: 'tsconfig.node.json',
  });
  await bundle.write({ dir: outDir, format: 'esm', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
}

/** Decorator support code of the compiler is virtual and must be inlined. */
const isFromNpm = (id: string): boolean => !/^[./\0]|^@kindling\/|^@oxc-project\//.test(id);

if (import.meta.main) await buildApi();
