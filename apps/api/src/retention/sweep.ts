import type { Logger, PersonPlace } from '@kindling/platform-api';
import type { DataSource } from 'typeorm';
import { retentionRules } from './retention-rules.ts';

const DAY_MS = 86_400_000;
const [FIRST_AFTER_MS, EVERY_MS] = [10 * 60_000, 6 * 3_600_000];

/** Deletes what is past its time. One server of several does it; null when another is at it. */
export async function sweep(database: DataSource, places: readonly PersonPlace[], now = new Date()): Promise<Record<string, number> | null> {
  const swept: Record<string, number> = {};
  return database.transaction(async (db) => {
    const [lock] = await db.query<{ mine: boolean }[]>("select pg_try_advisory_xact_lock(hashtext('kindling:retention')) mine");
    if (!lock?.mine) return null;
    for (const [table, rule] of Object.entries(retentionRules)) {
      if (!rule || 'stays' in rule) continue;
      const count = await rule.sweep(db, new Date(now.getTime() - rule.days * DAY_MS), places);
      if (count > 0) swept[table] = count;
    }
    return swept;
  });
}

/** Soon after the start and then every few hours. @returns what stops it. */
export function keepSweeping(database: DataSource, places: readonly PersonPlace[], log: Logger): () => void {
  const run = (): void => void sweep(database, places).then((swept) => { if (swept && Object.keys(swept).length > 0) log.info({ swept }, 'past its time'); }, (failure: unknown) => log.warn({ err: failure }, 'nothing was swept'));
  const first = setTimeout(run, FIRST_AFTER_MS).unref();
  const later = setInterval(run, EVERY_MS).unref();
  return () => { clearTimeout(first); clearInterval(later); };
}
