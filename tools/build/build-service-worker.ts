import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { listFiles } from './list-files.ts';

/** Last step of the web build: the list of files is known only now. One classic script, because Chrome 109 takes no other at every scope. */
export async function buildServiceWorker(folder: string): Promise<void> {
  const list = listFiles(folder);
  rmSync(join(folder, '.vite'), { recursive: true, force: true });
  const bundle = await rolldown({ input: 'apps/web/src/service-worker/worker.ts', platform: 'browser', tsconfig: 'tsconfig.browser.json', transform: { target: 'chrome109', define: { KINDLING_FILES: JSON.stringify(list) } } });
  const { output: [script] } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  writeFileSync(join(folder, 'sw.js'), script.code);
}
