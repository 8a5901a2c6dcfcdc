import { spawnSync } from 'node:child_process';

/** Only ever asked about programs of the system's packages: `ldd` may run what it looks at. */
export function sharedLibraries(paths: readonly string[]): readonly string[] {
  const answer = spawnSync('/usr/bin/ldd', [...paths], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout;
  const found = [...answer.matchAll(/(?:=>\s*|^\s+)(\/\S+)\s+\(0x/gm)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}
