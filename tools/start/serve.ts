import { createServer } from 'node:net';
import { startPostgres, freePort, type RunningPostgres } from '@kindling/platform-api/embedded-postgres';
import { demoAccounts } from '../../apps/api/src/seeds/demo-accounts.ts';
import { buildWhenChanged } from '../build/build-all.ts';
import { startApi, type RunningApi } from './api-process.ts';
import { ensureDebianParts, installLine } from './debian-parts.ts';
import { forgetRun, healEarlierRun, recordRun } from './run-record.ts';
import { installationSecret } from './secret.ts';

const started = performance.now();
const hasDemoClub = (process.env['DEMO_CLUB'] ?? (process.env['TLS'] === 'on' ? 'off' : 'on')) === 'on';
const say = (line: string): void => console.log(line);

function sayAboutCompiler(): void {
  const parts = ensureDebianParts('compiler');
  if (parts.state === 'ready') return;
  say(`! The compiler is not installed (${parts.packages.join(', ')}): everything works but compiling and checking programs.`);
  say(`  On Debian or Ubuntu: ${installLine(parts.packages)}`);
}

async function choosePort(): Promise<number> {
  const wanted = Number(process.env['PORT'] ?? 4600);
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(wanted, process.env['HOST'] ?? '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  if (!free) say(`· port ${wanted} is taken, using another`);
  return free ? wanted : freePort();
}

async function main(): Promise<void> {
  if (healEarlierRun() === 'running') throw new Error('Kindling already runs from this folder; stop it first (Ctrl+C there).');
  recordRun(null);
  sayAboutCompiler();
  if (await buildWhenChanged()) say('· built');
  const given = process.env['DATABASE_URL'];
  const postgres = given ? null : await startPostgres({ dataDir: '.kindling/postgres', durable: true, database: 'kindling' });
  const port = await choosePort();
  const api = await startApi({
    NODE_ENV: process.env['NODE_ENV'] ?? 'production', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', PORT: String(port),
    KINDLING_SECRET: installationSecret(), DATABASE_URL: given ?? postgres?.url('kindling') ?? '',
  }).catch(async (failure: unknown) => { await postgres?.stop(); throw failure; });
  recordRun(api.process.pid ?? null);
  announceReady(api.url);
  stopTogether(api, postgres);
}

function announceReady(url: string): void {
  say(`\n  Kindling · 火种 is ready after ${((performance.now() - started) / 1000).toFixed(1)} s: ${url}\n`);
  if (hasDemoClub) {
    say('  Demo accounts:');
    for (const account of demoAccounts) say(`    ${account.who.padEnd(34)} ${account.how}`);
  } else say('  No demo club. Accounts for staff: npm run staff');
  say('\n  Ctrl+C stops everything.');
}

function stopTogether(api: RunningApi, postgres: RunningPostgres | null): void {
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await api.stop();
    await postgres?.stop();
    forgetRun();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  api.process.once('exit', (code) => { if (!stopping) { console.error(`the server ended unexpectedly (${code ?? 'signal'})`); void stop(1); } });
}

await main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  forgetRun();
  process.exit(1);
});
