import { Injectable } from '@nestjs/common';
import type { OperationPayload, OperationType } from '@kindling/contracts';
import type { Result } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import type { Actor, ClassScope, Place } from '../access/actor.ts';
import type { Policy } from '../access/policy.ts';

export interface OperationContext { readonly actor: Actor; readonly deviceId: string; readonly receivedAt: Date }
/** How one type of operation is allowed and applied. `apply` runs in the transaction that also stores the receipt. */
export interface OperationHandler<T extends OperationType> {
  readonly policy: Policy<ClassScope>;
  readonly apply: (db: EntityManager, payload: OperationPayload<T>, context: OperationContext) => Promise<Result<void>>;
}

/** For what belongs to a school or a branch and to no class. */
export interface PlacedHandler<T extends OperationType> {
  readonly policy: Policy<Place>;
  readonly place: (db: EntityManager, payload: OperationPayload<T>) => Promise<Place | null>;
  readonly apply: OperationHandler<T>['apply'];
}
type AnyHandler = OperationHandler<never> | PlacedHandler<never>;

@Injectable()
export class OperationRegistry {
  private readonly handlers = new Map<OperationType, AnyHandler>();

  /** The payload names the class where it belongs. */
  register<T extends OperationType>(type: T, handler: OperationHandler<T>): void { this.add(type, handler as OperationHandler<never>); }
  registerAtPlace<T extends OperationType>(type: T, handler: PlacedHandler<T>): void { this.add(type, handler as PlacedHandler<never>); }
  private add(type: OperationType, handler: AnyHandler): void {
    if (this.handlers.has(type)) throw new Error(`two handlers for ${type}`);
    this.handlers.set(type, handler);
  }
  find(type: string): AnyHandler | null { return this.handlers.get(type as OperationType) ?? null; }
  types(): OperationType[] { return [...this.handlers.keys()]; }
}
