import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { rigSecret } from './foundation.ts';
import type { Rig } from './rig.ts';

export interface MappedRoute { readonly method: string; readonly path: string; readonly routeId: string | null }
export interface MappedMessage { readonly namespace: string; readonly name: string; readonly contract: string | null }
/** Everything that the product answers to, read from the running frameworks. */
export interface AppMap { readonly routes: readonly MappedRoute[]; readonly messages: readonly MappedMessage[] }

let known: Promise<AppMap> | null = null;
/** Read once for each run: it is the same product every time. */
export function readAppMap(rig: Rig): Promise<AppMap> {
  known ??= read(rig);
  return known;
}

/** Decorators need compiling, so the reader is bundled like the server and runs as a process of its own. */
async function read(rig: Rig): Promise<AppMap> {
  const folder = `dist/rig-map-${process.pid}`;
  const bundle = await rolldown({
    input: 'tools/rig/app-map-entry.ts', platform: 'node', transform: { target: 'es2023' }, tsconfig: 'tsconfig.node.json',
    external: (id) => !/^[./\0]|^@kindling\/|^@oxc-project\//.test(id),
  });
  await bundle.write({ dir: folder, format: 'esm' });
  await bundle.close();
  const child = fork(`${folder}/app-map-entry.js`, { env: { ...process.env, DATABASE_URL: rig.databaseUrl, KINDLING_SECRET: rigSecret }, execArgv: [] });
  try {
    return await new Promise<AppMap>((resolve, reject) => {
      child.once('message', (map: AppMap) => resolve(map));
      child.once('exit', (code) => reject(new Error(`the route reader ended with ${code ?? 'a signal'}`)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
