import { join } from 'node:path';
import { importContent } from '@kindling/courses/api';
import type { Config, Logger } from '@kindling/platform-api';
import type { DataSource } from 'typeorm';
import { seedDemoClub } from '../seeds/seed-demo-club.ts';

/** Migrates under an advisory lock, so that two nodes starting together do not race; loads changed lessons; founds the demo club once. */
export async function prepareDatabase(database: DataSource, config: Config, logger: Logger): Promise<void> {
  await database.transaction(async (db) => {
    await db.query("select pg_advisory_xact_lock(hashtext('kindling:migrate'))");
    const done = await database.runMigrations({ transaction: 'each' });
    if (done.length > 0) logger.info({ migrations: done.map((migration) => migration.name) }, 'migrated');
  });
  const courses = [...(await importContent(database, config.CONTENT_DIR)), ...(await importContent(database, join(config.CONTENT_DIR, 'for-staff')))];
  if (courses.length > 0) logger.info({ courses }, 'content loaded');
  await seedDemoClub(database, config, logger);
}
