import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds that a process has run on any core, from Linux's own account of its threads. */
export function cpuMicrosOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ranFor(`/proc/${pid}/task/${thread}/schedstat`), 0);
}

function ranFor(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1000;
  } catch {
    // A thread that ended meanwhile.
    return 0;
  }
}
