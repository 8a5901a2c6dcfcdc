import { Inject, Injectable } from '@nestjs/common';
import { CodeLookUps } from '@kindling/identity/api';
import { Refused, TokenBucket } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { findLink, type FamilyLink } from './links.repository.ts';
import { hashOf } from './tokens.ts';

/** A village may sit behind one address on the evening of an invitation; a hundred families are let in at once, then ten a minute. */
const [guestsAtOnce, guestsPerMinute] = [100, 10];

/** Who stands behind a link. A wrong one costs allowance, so that crawling through codes is hopeless. */
@Injectable()
export class FamilyDoor {
  private readonly lookUps = new CodeLookUps();
  private readonly guests = new TokenBucket(guestsAtOnce, guestsPerMinute);
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** @throws Refused when nobody stands there, or too many doors were tried from that address. */
  async open(token: string, address: string): Promise<FamilyLink> {
    const link = await findLink(this.db.manager, hashOf(token));
    if (!this.lookUps.allow(address, token, link !== null)) throw new Refused('request.too-many', { retryAfterSeconds: 10 });
    if (!link) throw new Refused('resource.not-found');
    return link;
  }
  /** @throws Refused when new guests come too fast from one address. */
  letGuestIn(address: string): void { if (!this.guests.take(address)) throw new Refused('request.too-many', { retryAfterSeconds: 30 }); }
}
