import type { Config, Logger } from '@kindling/platform-api';
import type { DataSource } from 'typeorm';

/** Migrates under an advisory lock, so that two nodes starting together do not race. */
export async function prepareDatabase(database: DataSource, _config: Config, logger: Logger): Promise<void> {
  await database.transaction(async (db) => {
    await db.query("select pg_advisory_xact_lock(hashtext('kindling:migrate'))");
    const done = await database.runMigrations({ transaction: 'each' });
    if (done.length > 0) logger.info({ migrations: done.map((migration) => migration.name) }, 'migrated');
  });
}
