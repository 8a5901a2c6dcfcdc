import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LOGGER, Refused, type Logger } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { findLease, giveLeasesBack, renewLeases, takeLease } from './lease.repository.ts';

/** A lease lasts this long, and is renewed three times in it: a node that dies is replaced within. */
export const LEASE_MS = 4500;
const RENEW_MS = LEASE_MS / 3;
/** What is known of other nodes' leases. */
const KNOWN_MS = 1000;
/** Less than a browser waits for an answer. */
const PATIENCE_MS = 6500;
const AGAIN_MS = 200;

/** `alone`: nobody else serves classes, or the class is not open; there is nothing to keep apart. */
export type Owner = { readonly is: 'alone' } | { readonly is: 'here'; readonly epoch: number } | { readonly is: 'there'; readonly address: string };
/** Somebody else owns the class by now. Nothing was written. */
export class OwnedElsewhere extends Error {}

/**
 * One process owns a class: it gives its commands their order and carries its sound. Leases are in the database, and every
 * write checks the epoch, so that a process that slept through the end of its lease cannot write.
 */
@Injectable()
export class ClassOwners implements BeforeApplicationShutdown {
  private readonly id = randomUUID();
  private address = '';
  private readonly mine = new Map<string, { epoch: number; until: number }>();
  private readonly others = new Map<string, { address: string; until: number }>();
  private readonly lost: ((liveId: string) => void)[] = [];
  private renewing: NodeJS.Timeout | null = null;

  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(LOGGER) private readonly log: Logger) {}

  /** From now on there are other nodes, which reach this one there. */
  meetOthers(address: string): void {
    this.address = address;
    this.renewing = setInterval(() => void this.renew(), RENEW_MS).unref();
  }
  onLost(tell: (liveId: string) => void): void { this.lost.push(tell); }
  get nodeId(): string { return this.id; }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.address) return;
    if (this.renewing) clearInterval(this.renewing);
    await giveLeasesBack(this.db.manager, this.id).catch((failure: unknown) => this.log.warn({ err: failure }, 'could not give the leases back'));
  }

  /** Whose the class is; takes it when it is nobody's. */
  async ownerOf(liveId: string): Promise<Owner> {
    const known = this.remembered(liveId);
    if (known) return known;
    const asked = performance.now();
    const lease = await findLease(this.db.manager, liveId);
    if (lease?.alive && lease.nodeId !== this.id) return this.noteOther(liveId, lease.address);
    const epoch = await this.db.transaction((db) => takeLease(db, liveId, { id: this.id, address: this.address }, LEASE_MS));
    if (epoch !== null) { this.mine.set(liveId, { epoch, until: asked + LEASE_MS }); return { is: 'here', epoch }; }
    const winner = await findLease(this.db.manager, liveId);
    return winner?.alive ? this.noteOther(liveId, winner.address) : { is: 'alone' };
  }

  /** Where else the class is served now; takes nothing. */
  async elsewhere(liveId: string): Promise<string | null> {
    const known = this.remembered(liveId);
    if (known) return known.is === 'there' ? known.address : null;
    const lease = await findLease(this.db.manager, liveId);
    return lease?.alive && lease.nodeId !== this.id ? lease.address : null;
  }

  /** Does something at the owner, here or there, and looks for the next one while the one before is gone. */
  async atOwner<T>(liveId: string, here: (epoch: number | null) => Promise<T>, there: (address: string) => Promise<T>): Promise<T> {
    for (const until = performance.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))) {
      const owner = await this.ownerOf(liveId);
      try {
        return owner.is === 'there' ? await there(owner.address) : await here(owner.is === 'here' ? owner.epoch : null);
      } catch (thrown) {
        if (!(thrown instanceof OwnedElsewhere)) throw thrown;
      }
      this.forget(liveId);
      if (performance.now() > until) throw new Refused('server.database-away', { retryAfterSeconds: 3 });
    }
  }

  private remembered(liveId: string): Owner | null {
    if (!this.address) return { is: 'alone' };
    const now = performance.now();
    const [mine, other] = [this.mine.get(liveId), this.others.get(liveId)];
    if (mine && mine.until > now) return { is: 'here', epoch: mine.epoch };
    return other && other.until > now ? { is: 'there', address: other.address } : null;
  }

  private noteOther(liveId: string, address: string): Owner {
    this.lose(liveId);
    this.others.set(liveId, { address, until: performance.now() + KNOWN_MS });
    return { is: 'there', address };
  }

  private forget(liveId: string): void {
    this.lose(liveId);
    this.others.delete(liveId);
  }

  private lose(liveId: string): void {
    if (this.mine.delete(liveId)) this.lost.forEach((tell) => tell(liveId));
  }

  private async renew(): Promise<void> {
    const [asked, before] = [performance.now(), [...this.mine.keys()]];
    try {
      const renewed = new Map((await renewLeases(this.db.manager, this.id, LEASE_MS)).map(({ liveId, epoch }) => [liveId, epoch]));
      for (const [liveId, epoch] of renewed) this.mine.set(liveId, { epoch, until: asked + LEASE_MS });
      for (const liveId of before) if (!renewed.has(liveId)) this.lose(liveId);
    } catch (failure) {
      this.log.warn({ err: failure }, 'could not renew the leases');
    }
  }
}
