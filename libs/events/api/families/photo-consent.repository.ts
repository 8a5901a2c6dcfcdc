import type { EntityManager } from 'typeorm';

export async function photoConsentOf(db: EntityManager, personId: string): Promise<{ given: boolean; at: Date } | null> {
  const [row] = await db.query<{ given: boolean; at: Date }[]>('select given, recorded_at at from photo_consent where person_id = $1 order by recorded_at desc limit 1', [personId]);
  return row ?? null;
}
export async function addPhotoConsent(db: EntityManager, personId: string, given: boolean, version: string): Promise<void> {
  await db.query('insert into photo_consent (id, person_id, given, version, recorded_at) values (gen_random_uuid(), $1, $2, $3, clock_timestamp())', [personId, given, version]);
}
