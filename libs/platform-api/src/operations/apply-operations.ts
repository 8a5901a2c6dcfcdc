import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { operationPayloads, type Operation, type OperationResult, type OperationType } from '@kindling/contracts';
import { isStorable, refuse, type Result } from '@kindling/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { ClassScope } from '../access/actor.ts';
import { isDatabaseAway } from '../database/database-away.ts';
import { Lanes } from '../limits/lanes.ts';
import { OperationRegistry, type OperationContext } from './operation-registry.ts';

/** Fewer than the pool has connections: when a whole class comes back after hours, everybody else still finds one. */
const OPERATIONS_AT_ONCE = 4;

/** Loads where a class belongs; provided by the identity context. */
export const CLASS_SCOPE_SOURCE = Symbol('ClassScopeSource');
export interface ClassScopeSource { classScope(db: EntityManager, classId: string): Promise<ClassScope | null> }

/** The operation protocol: receipt and effect in one transaction, so that sending again is free. */
@Injectable()
export class ApplyOperations {
  /** A place for each operation, not for each batch: a single one waits for no long queue. */
  private readonly lanes = new Lanes(OPERATIONS_AT_ONCE);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(OperationRegistry) private readonly registry: OperationRegistry,
    @Inject(CLASS_SCOPE_SOURCE) private readonly scopes: ClassScopeSource,
  ) {}

  async run(operations: readonly Operation[], context: OperationContext): Promise<OperationResult[]> {
    const results: OperationResult[] = [];
    try {
      for (const operation of operations) results.push(await this.lanes.run(() => this.applyOne(operation, context)));
    } catch (thrown) {
      if (isDatabaseAway(thrown)) this.lanes.turnAway(thrown);
      throw thrown;
    }
    return results;
  }

  private async applyOne(operation: Operation, context: OperationContext): Promise<OperationResult> {
    // No receipt: the same bytes are refused again, and could not be stored anyway.
    if (!isStorable(operation)) return { opId: operation.opId, outcome: 'rejected', code: 'request.malformed', params: { path: '' } };
    const hash = createHash('sha256').update(stableJson([operation.type, operation.payload])).digest('hex');
    const outcome = await this.db.transaction(async (db) => {
      const inserted: unknown[] = await db.query(
        `insert into operation_receipt (op_id, person_id, device_id, device_seq, type, payload_hash, result)
         values ($1, $2, $3, $4, $5, $6, '{"outcome":"applied"}') on conflict do nothing returning op_id`,
        [operation.opId, context.actor.personId, context.deviceId, operation.deviceSeq, operation.type, hash]);
      if (inserted.length === 0) return this.known(db, operation.opId, hash, context);
      const result = await this.effect(db, operation, context);
      if (!result.ok) await this.remember(db, operation.opId, result);
      return result;
    });
    if (outcome === 'duplicate') return { opId: operation.opId, outcome: 'duplicate' };
    if (outcome.ok) return { opId: operation.opId, outcome: 'applied' };
    return { opId: operation.opId, outcome: 'rejected', code: outcome.code, params: { ...outcome.params } };
  }

  private async known(db: EntityManager, opId: string, hash: string, context: OperationContext): Promise<'duplicate' | Result<void>> {
    const [receipt] = await db.query<{ payload_hash: string; person_id: string; result: { outcome: string; code?: string; params?: Record<string, string | number> } }[]>(
      'select payload_hash, person_id, result from operation_receipt where op_id = $1', [opId]);
    if (!receipt || receipt.payload_hash !== hash || receipt.person_id !== context.actor.personId) return refuse('operation.payload-differs');
    if (receipt.result.outcome === 'rejected') return refuse(receipt.result.code ?? 'request.malformed', receipt.result.params ?? {});
    return 'duplicate';
  }

  private async effect(db: EntityManager, operation: Operation, context: OperationContext): Promise<Result<void>> {
    const handler = this.registry.find(operation.type);
    if (!handler) return refuse('operation.unknown-type');
    const payload = operationPayloads[operation.type as OperationType].safeParse(operation.payload);
    if (!payload.success) return refuse('request.malformed', { path: payload.error.issues[0]?.path.join('.') ?? '' });
    const scope = await this.scopes.classScope(db, payload.data.classId);
    if (!scope || !handler.policy.allows(context.actor, scope)) return refuse('access.denied');
    await db.query('savepoint effect');
    const result = await handler.apply(db, payload.data as never, context);
    if (!result.ok) await db.query('rollback to savepoint effect');
    return result;
  }

  private async remember(db: EntityManager, opId: string, result: { code: string; params: Readonly<Record<string, string | number>> }): Promise<void> {
    // What it refers to may be on its way from another computer: the same operation may be sent again and then be right.
    if (result.code === 'resource.not-found') { await db.query('delete from operation_receipt where op_id = $1', [opId]); return; }
    await db.query('update operation_receipt set result = $2 where op_id = $1',
      [opId, JSON.stringify({ outcome: 'rejected', code: result.code, params: result.params })]);
  }
}

/** Key order must not make two equal payloads differ. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner);
}
