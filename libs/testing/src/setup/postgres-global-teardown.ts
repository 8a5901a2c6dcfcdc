import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default async function tearDown(): Promise<void> {
  const started = globalThis.kindlingPostgres;
  if (!started) return;
  await started.running.stop();
  rmSync(dirname(started.dataDir), { recursive: true, force: true });
}
