import 'reflect-metadata';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger, readConfig } from '@kindling/platform-api';
import type { DataSource } from 'typeorm';
import { createDatabase } from '../../../../apps/api/src/boot/database.ts';
import { createApp } from '../../../../apps/api/src/boot/create-app.ts';
import { cloneDatabase } from './test-database.ts';
import { foundTestClub, type TestClub } from './test-club.ts';
import { TestClient } from './test-client.ts';

export interface TestApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly db: DataSource;
  readonly club: TestClub;
  /** A browser's worth of cookies, signed in as that person (session made directly), or a visitor. */
  readonly as: (personId: string | null) => Promise<TestClient>;
  readonly stop: () => Promise<void>;
}

const repository = resolve(import.meta.dirname, '../../../..');

/** The real API on a free loopback port, over a fresh clone of the migrated database, with two schools and three classes. */
export async function startTestApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const database = await cloneDatabase();
  const db = await createDatabase(database.url, 6).initialize();
  const club = await foundTestClub(db);
  const config = readConfig({
    NODE_ENV: 'test', PORT: '0', DATABASE_URL: database.url, KINDLING_SECRET: 'test-secret-of-at-least-32-characters!', LOG_LEVEL: 'silent',
    CACHE_DIR: join(repository, '.kindling/cache'), CONTENT_DIR: join(repository, 'content'), WEB_DIR: '', ...settings,
  });
  const app = await createApp({ config, logger: createLogger(config.LOG_LEVEL), database: db });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url, app, db, club,
    as: (personId) => TestClient.signedInAs(url, db, personId),
    stop: async () => { await app.close(); if (db.isInitialized) await db.destroy(); await database.drop(); },
  };
}
