import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { IssuerKey } from '@kindling/contracts';
import { CONFIG, Seal, type Config } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { addKey, findKeys, lockKeys } from './issuer.repository.ts';

interface SigningKey { readonly kid: string; readonly jwk: JsonWebKey }

/**
 * The club's own key, made at the first start and kept sealed, or given in ISSUER_KEY. ES256, because Chrome 109 checks
 * no Ed25519. Old keys stay: what they signed is still checked with them.
 */
@Injectable()
export class BadgeIssuer implements OnModuleInit {
  private readonly seal: Seal;
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(CONFIG) private readonly config: Config) { this.seal = new Seal(config.KINDLING_SECRET, 'badge issuer key'); }

  /** Made before anybody asks: reading the keys changes nothing. */
  async onModuleInit(): Promise<void> { await this.db.transaction((db) => this.signingKey(db)); }

  async keys(): Promise<IssuerKey[]> { return (await findKeys(this.db.manager)).map((key) => key.publicKey); }

  async sign(db: EntityManager, credential: object): Promise<string> {
    const { kid, jwk } = await this.signingKey(db);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'ES256', typ: 'JWT', kid })}.${part(credential)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  }

  private async signingKey(db: EntityManager): Promise<SigningKey> {
    await lockKeys(db);
    const known = await findKeys(db);
    const given = this.config.ISSUER_KEY ? (JSON.parse(this.config.ISSUER_KEY) as JsonWebKey) : null;
    if (given) return known.some((key) => key.kid === kidOf(given)) ? { kid: kidOf(given), jwk: given } : this.add(db, given, '');
    for (const { kid, sealed } of known) {
      const opened = sealed ? this.seal.open(sealed) : null;
      if (opened) return { kid, jwk: JSON.parse(opened) as JsonWebKey };
    }
    const made = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    return this.add(db, made, this.seal.seal(JSON.stringify(made)));
  }

  private async add(db: EntityManager, jwk: JsonWebKey, sealed: string): Promise<SigningKey> {
    const key = { kid: kidOf(jwk), jwk };
    await addKey(db, publicOf(key), sealed);
    return key;
  }
}

/** The beginning of the thumbprint, RFC 7638: a short code is a QR that old phones read. */
const kidOf = ({ crv, kty, x, y }: JsonWebKey): string => createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url').slice(0, 16);
function publicOf({ kid, jwk }: SigningKey): IssuerKey {
  const { x = '', y = '' } = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' });
  return { kid, kty: 'EC', crv: 'P-256', x, y };
}
