import { watch } from 'node:fs';
import { createServer } from 'vite';
import { startPostgres } from '@kindling/platform-api/embedded-postgres';
import { buildApi } from '../build/build-api.ts';
import { startApi, type RunningApi } from './api-process.ts';
import { installationSecret } from './secret.ts';

/** Vite serves the web app with hot reload; the API is rebuilt and restarted when its sources change. */
const postgres = process.env['DATABASE_URL'] ? null : await startPostgres({ dataDir: '.kindling/postgres', durable: true, database: 'kindling' });
const settings = {
  NODE_ENV: 'development', LOG_LEVEL: 'debug', PORT: '4600', KINDLING_SECRET: installationSecret(), WEB_DIR: '',
  DATABASE_URL: process.env['DATABASE_URL'] ?? postgres?.url('kindling') ?? '', PUBLIC_ORIGINS: 'http://127.0.0.1:5173,http://localhost:5173',
};
let api: RunningApi | null = null;
let queued: NodeJS.Timeout | null = null;

async function restart(): Promise<void> {
  try {
    await buildApi();
    await api?.stop();
    api = await startApi(settings);
    console.log(`api ready at ${api.url}`);
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
  }
}

await restart();
for (const folder of ['apps/api', 'libs', 'content']) {
  watch(folder, { recursive: true }, (_, file) => {
    if (!file || /\.spec\.|[\\/]web[\\/]|\.tsx$/.test(file)) return;
    if (queued) clearTimeout(queued);
    queued = setTimeout(() => void restart(), 200);
  });
}
const web = await createServer({ configFile: 'apps/web/vite.config.ts', server: { host: '127.0.0.1', port: 5173 } });
await web.listen();
web.printUrls();
process.on('SIGINT', () => void (async () => { await web.close(); await api?.stop(); await postgres?.stop(); process.exit(0); })());
