import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@kindling/platform-api/embedded-postgres';
import { rounded } from './median.ts';

const skipped = /(^|\/)(node_modules|dist|\.kindling|\.git|\.nx|test-results)(\/|$)/;

/** First: a copy of the tree with nothing built and no database (packages installed). Second: the same again. */
export async function benchStart(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-start-'));
  chmodSync(folder, 0o755);
  const here = resolve('.');
  try {
    cpSync(here, folder, { recursive: true, filter: (path) => !skipped.test(path.slice(here.length)) });
    symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
    const firstS = await startOnce(folder);
    const secondS = await startOnce(folder);
    return { firstS: rounded(firstS), secondS: rounded(secondS), without: 'npm install and Debian packages' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn('node', ['tools/start/serve.ts'], { cwd: folder, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => { if (chunk.toString().includes('is ready')) done(); });
    child.once('exit', (code) => failed(new Error(`start ended with ${code ?? 'a signal'}`)));
  });
  const seconds = (performance.now() - started) / 1000;
  const ended = new Promise<void>((done) => { child.once('exit', () => done()); });
  child.kill('SIGTERM');
  await ended;
  return seconds;
}
