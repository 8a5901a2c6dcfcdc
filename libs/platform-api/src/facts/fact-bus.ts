import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Facts, FactName } from './facts.ts';

type Listener<N extends FactName> = (db: EntityManager, fact: Facts[N]) => Promise<void>;

/**
 * Facts are stored in the transaction of the change that caused them and projected in it too: a reader never sees the
 * one without the other, and there is no cursor to lose. Listeners must only write their own context's tables.
 */
@Injectable()
export class FactBus {
  private readonly listeners = new Map<FactName, Listener<never>[]>();

  on<N extends FactName>(name: N, listener: Listener<N>): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as Listener<never>]);
  }

  async record<N extends FactName>(db: EntityManager, name: N, fact: Facts[N]): Promise<void> {
    await db.query('insert into fact (name, schema_version, actor_id, class_id, payload) values ($1, 1, $2, $3, $4)',
      [name, fact.personId, fact.classId, JSON.stringify(fact)]);
    for (const listener of this.listeners.get(name) ?? []) await listener(db, fact as never);
  }
}
