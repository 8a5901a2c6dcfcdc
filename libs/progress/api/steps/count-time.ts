import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationPayload } from '@kindling/contracts';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, type Result } from '@kindling/kernel';
import { OperationRegistry, type OperationContext } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { hasChecks, openStepAt } from './find-step.ts';
import { ProgressKeeper } from './progress-keeper.ts';

/** Active time as the browser measured it; it shows who may need help and is never a grade. */
@Injectable()
export class CountTime implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper) {}

  onModuleInit(): void {
    this.operations.register('progress.time-on-task', { policy: mayLearnInClass, apply: (db, payload, context) => this.apply(db, payload, context) });
  }

  private async apply(db: EntityManager, { seconds, ...payload }: OperationPayload<'progress.time-on-task'>, { actor }: OperationContext): Promise<Result<void>> {
    const place = { personId: actor.personId, ...payload };
    const step = await openStepAt(db, place);
    if (!step.ok) return step;
    await this.keeper.take(db, place, { kind: 'worked', seconds, graded: await hasChecks(db, step.value) });
    return ok(undefined);
  }
}
