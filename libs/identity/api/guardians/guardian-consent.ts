import type { EntityManager } from 'typeorm';

/** What a guardian said last, on paper or by the family's link. */
export async function guardianConsentOf(db: EntityManager, personId: string): Promise<{ given: boolean; at: Date } | null> {
  const [row] = await db.query<{ given: boolean; at: Date }[]>('select given, recorded_at at from consent where person_id = $1 order by recorded_at desc limit 1', [personId]);
  return row ?? null;
}
/** Said by the guardian, so nobody of the staff has recorded it. The caller writes the audit line. */
export async function recordGuardianConsent(db: EntityManager, personId: string, given: boolean, version: string): Promise<void> {
  await db.query("insert into consent (id, person_id, given, basis, version, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'guardian-link', $3, null, clock_timestamp())", [personId, given, version]);
}
