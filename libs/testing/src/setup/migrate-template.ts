/** The API's own migrations build the template; tests never synchronise a schema. */
export async function migrateTemplate(url: string): Promise<void> {
  const { createDatabase } = await import('../../../../apps/api/src/boot/database.ts');
  const database = await createDatabase(url, 1).initialize();
  await database.runMigrations({ transaction: 'each' });
  await database.destroy();
}
