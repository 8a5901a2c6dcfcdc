import type { IssuerKey } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface KeptKey { readonly kid: string; readonly publicKey: IssuerKey; readonly sealed: string }

/** Newest first. */
export const findKeys = (db: EntityManager): Promise<KeptKey[]> => db.query('select kid, public_key "publicKey", private_sealed sealed from issuer_key order by made_at desc, kid');
/** Two processes that start together make one key. */
export async function lockKeys(db: EntityManager): Promise<void> { await db.query("select pg_advisory_xact_lock(hashtext('kindling:issuer-key'))"); }
export async function addKey(db: EntityManager, key: IssuerKey, sealed: string): Promise<void> {
  await db.query('insert into issuer_key (kid, public_key, private_sealed) values ($1, $2, $3) on conflict (kid) do nothing', [key.kid, JSON.stringify(key), sealed]);
}
