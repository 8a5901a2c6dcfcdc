import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds that a process has run on any core, from Linux's own account of its threads. */
export function cpuMicrosOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ranFor(`/proc/${pid}/task/${thread}/schedstat`), 0);
}

const microsOfTick = 10_000;
/** A program with the processes it started, those that ended meanwhile too: PostgreSQL works in a child for each connection. */
export function cpuMicrosOfFamily(pid: number): number {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter((each) => each !== ''));
  const alive = children.reduce((sum, child) => sum + aliveMicros(Number(child)), 0);
  // After the name in brackets, which may hold blanks: user and system ticks of children that were waited for.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return cpuMicrosOf(pid) + alive + (Number(fields[13]) + Number(fields[14])) * microsOfTick;
}
function aliveMicros(pid: number): number {
  try {
    return cpuMicrosOf(pid);
  } catch {
    return 0;
  }
}

function ranFor(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1000;
  } catch {
    // A thread that ended meanwhile.
    return 0;
  }
}
