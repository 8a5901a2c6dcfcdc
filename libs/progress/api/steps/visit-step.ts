import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationPayload } from '@kindling/contracts';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, type Result } from '@kindling/kernel';
import { OperationRegistry, type OperationContext } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { openStepAt } from './find-step.ts';
import { ProgressKeeper } from './progress-keeper.ts';
import { noteVisit } from './step-progress.repository.ts';

/** The pupil looks at a step: "continue" leads back here. */
@Injectable()
export class VisitStep implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper) {}

  onModuleInit(): void {
    this.operations.register('progress.step-visited', { policy: mayLearnInClass, apply: (db, payload, context) => this.apply(db, payload, context) });
  }

  private async apply(db: EntityManager, payload: OperationPayload<'progress.step-visited'>, { actor }: OperationContext): Promise<Result<void>> {
    const place = { personId: actor.personId, ...payload };
    const step = await openStepAt(db, place);
    if (!step.ok) return step;
    await noteVisit(db, place);
    await this.keeper.take(db, place, { kind: 'visited' });
    return ok(undefined);
  }
}
