import type { NestExpressApplication } from '@nestjs/platform-express';
import { CONFIG, createLogger, type Config } from '@kindling/platform-api';
import { createApp } from '../../../../apps/api/src/boot/create-app.ts';
import { createDatabase } from '../../../../apps/api/src/boot/database.ts';
import type { TestApi } from './test-api.ts';

/** Another server process's worth of API over the same database, as behind a load balancer. */
export async function startSecondApi(first: TestApi, change: Partial<Config> = {}): Promise<{ url: string; app: NestExpressApplication; config: Config; stop: () => Promise<void> }> {
  const config = { ...first.app.get<Config>(CONFIG), ...change };
  const database = await createDatabase(config.DATABASE_URL, 6).initialize();
  const app = await createApp({ config, logger: createLogger(config.LOG_LEVEL), database });
  await app.listen(0, '127.0.0.1');
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), app, config,
    stop: async () => { await app.close(); if (database.isInitialized) await database.destroy(); },
  };
}
