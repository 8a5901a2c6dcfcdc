import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { credentialOf, type BadgeFacts } from '../domain/index.ts';
import { addCredential, type NewCredential } from './credentials.repository.ts';
import { BadgeIssuer } from './issuer.ts';

export interface CredentialWish extends Omit<NewCredential, 'token'> { readonly holder: string; readonly origin: string; readonly work?: NonNullable<BadgeFacts['work']> }

/** Signs and keeps, in the caller's transaction. */
@Injectable()
export class IssueCredential {
  constructor(@Inject(BadgeIssuer) private readonly issuer: BadgeIssuer) {}

  async issue(db: EntityManager, wish: CredentialWish): Promise<{ token: string; issuedAt: Date }> {
    const issuedAt = new Date();
    const token = await this.issuer.sign(db, credentialOf({ ...wish, origin: new URL(wish.origin).origin, issuerName: '火种 · Kindling', issuedAtMs: issuedAt.getTime() }));
    await addCredential(db, { ...wish, token });
    return { token, issuedAt };
  }
}
