// Runs on the Node that the machine has (20 or newer), with nothing installed. Everything else runs on the Node 24 from npm.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const stamp = join(root, '.kindling', 'installed');

/** Installs from the lock file when it changed since the last time. */
function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (have === wanted && existsSync(join(root, 'node_modules/node/bin'))) return;
  console.log('· installing packages, about a minute the first time …');
  // Not `npm ci`: it refuses a lock file that does not name the native parts of every other platform. `npm install` keeps
  // to the locked versions; what it would add for this platform is not written back.
  const lock = join(root, 'package-lock.json');
  const locked = readFileSync(lock);
  const result = spawnSync('npm', ['install', '--no-progress', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(lock, locked);
  if (result.status !== 0) {
    console.error('npm install failed; nothing else was done. See the lines above.');
    process.exit(result.status ?? 1);
  }
  mkdirSync(join(root, '.kindling'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs a TypeScript file of the tools under Node 24 and ends as it ends. Signals reach it as well. */
export function runTool(file, args = process.argv.slice(2), environment = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Kindling needs Node 20.19 or newer to start; this is ${process.version}.`);
    process.exit(1);
  }
  installPackages();
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(join(bin, process.platform === 'win32' ? 'node.cmd' : 'node'), ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    cwd: root, stdio: 'inherit',
    env: { ...process.env, NX_NO_CLOUD: 'true', NX_DAEMON: 'false', PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...environment },
  });
  // The terminal sends Ctrl+C to the whole group; a plain kill reaches only us, so it is passed on.
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
