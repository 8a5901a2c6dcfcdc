import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const file = '.kindling/run.json';
interface Run { readonly starter: number; readonly api: number | null }

/** After a `kill -9` of the starter the server may live on; its port and its database sessions are taken back here. */
export function healEarlierRun(): 'clean' | 'healed' | 'running' {
  if (!existsSync(file)) return 'clean';
  const run = JSON.parse(readFileSync(file, 'utf8')) as Run;
  if (run.starter !== process.pid && commandOf(run.starter).includes('tools/start/serve.ts')) return 'running';
  const orphan = run.api !== null && commandOf(run.api).includes('dist/api/main.js');
  if (orphan && run.api !== null) process.kill(run.api, 'SIGKILL');
  rmSync(file, { force: true });
  return orphan ? 'healed' : 'clean';
}

export function recordRun(api: number | null): void {
  mkdirSync('.kindling', { recursive: true });
  writeFileSync(file, JSON.stringify({ starter: process.pid, api } satisfies Run));
}
export const forgetRun = (): void => rmSync(file, { force: true });

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
