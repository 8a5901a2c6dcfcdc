import { Injectable } from '@nestjs/common';
import type { OperationPayload, OperationType } from '@kindling/contracts';
import type { Result } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import type { Actor, ClassScope } from '../access/actor.ts';
import type { Policy } from '../access/policy.ts';

export interface OperationContext { readonly actor: Actor; readonly deviceId: string; readonly receivedAt: Date }
/** How one type of operation is allowed and applied. `apply` runs in the transaction that also stores the receipt. */
export interface OperationHandler<T extends OperationType> {
  readonly policy: Policy<ClassScope>;
  readonly apply: (db: EntityManager, payload: OperationPayload<T>, context: OperationContext) => Promise<Result<void>>;
}

@Injectable()
export class OperationRegistry {
  private readonly handlers = new Map<OperationType, OperationHandler<never>>();

  register<T extends OperationType>(type: T, handler: OperationHandler<T>): void {
    if (this.handlers.has(type)) throw new Error(`two handlers for ${type}`);
    this.handlers.set(type, handler as OperationHandler<never>);
  }
  find(type: string): OperationHandler<never> | null { return this.handlers.get(type as OperationType) ?? null; }
  types(): OperationType[] { return [...this.handlers.keys()]; }
}
