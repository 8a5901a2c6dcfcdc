import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWeb } from 'vite';
import { buildApi } from './build-api.ts';
import { buildServiceWorker } from './build-service-worker.ts';
import { compressWeb } from './compress-web.ts';
import { buildLightPages } from './light-pages.ts';

const stampFile = '.kindling/built';
const sources = ['apps', 'libs', 'tools/build', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.node.json', 'tsconfig.browser.json'];

/** Builds server and web app when a source file changed since the last build. Returns whether it did. */
export async function buildWhenChanged(): Promise<boolean> {
  const wanted = fingerprint();
  const complete = existsSync('dist/api/main.js') && existsSync('dist/web/index.html');
  if (complete && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false;
  rmSync(stampFile, { force: true });
  await buildApi();
  await buildWeb({ configFile: 'apps/web/vite.config.ts', logLevel: 'warn' });
  await buildLightPages('dist/web');
  compressWeb('dist/web');
  await buildServiceWorker('dist/web');
  compressWeb('dist/web', /^sw\.js$/);
  mkdirSync('.kindling', { recursive: true });
  writeFileSync(stampFile, wanted);
  return true;
}

/** Content, not times: a fresh checkout of the same tree counts as unchanged. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) if (entry !== 'node_modules' && entry !== 'fixtures') visit(join(path, entry));
    } else if (!path.includes('.spec.')) hash.update(path).update(readFileSync(path));
  };
  sources.filter((path) => existsSync(path)).forEach(visit);
  return hash.digest('hex');
}

if (import.meta.main) console.log((await buildWhenChanged()) ? 'built' : 'already up to date');
