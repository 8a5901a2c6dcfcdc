import { readdirSync, readFileSync } from 'node:fs';

export interface Seen { readonly pid: number; readonly startedAt: string }

/** Notes every process below this one until told to stop. */
export function watchChildren(): () => readonly Seen[] {
  const seen = new Map<string, Seen>();
  const note = (): void => { for (const one of below(process.pid)) seen.set(`${one.pid} ${one.startedAt}`, one); };
  const timer = setInterval(note, 20);
  watching.push(timer);
  return () => { clearInterval(timer); return [...seen.values()]; };
}
const watching: NodeJS.Timeout[] = [];
/** For `afterEach`: a failed test has not stopped its watch. */
export const stopWatching = (): void => watching.splice(0).forEach(clearInterval);

interface Row extends Seen { readonly parent: number; readonly state: string }
function processes(): readonly Row[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const [state = '', parent = '0', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(parent), state, startedAt: rest[17] ?? '' }];
    } catch {
      return [];
    }
  });
}

function below(root: number): readonly Row[] {
  const all = processes();
  const found: Row[] = [];
  let parents = new Set([root]);
  while (parents.size > 0) {
    const children = all.filter((row) => parents.has(row.parent));
    found.push(...children);
    parents = new Set(children.map((row) => row.pid));
  }
  return found;
}

/** Those of `seen` that still run when two seconds have passed; none is good. */
export async function survivorsOf(seen: readonly Seen[]): Promise<readonly Seen[]> {
  const alive = (): readonly Row[] => processes().filter((row) => row.state !== 'Z' && seen.some((one) => one.pid === row.pid && one.startedAt === row.startedAt));
  const deadline = performance.now() + 2000;
  while (alive().length > 0 && performance.now() < deadline) await new Promise((resolve) => { setTimeout(resolve, 50); });
  return alive();
}
