import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationPayload } from '@kindling/contracts';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { OperationRegistry, type OperationContext } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { openStepAt, pupilMayFinish } from './find-step.ts';
import { ProgressKeeper } from './progress-keeper.ts';

/** The pupil says that a step is done, where nobody but the pupil can know. */
@Injectable()
export class FinishStep implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper) {}

  onModuleInit(): void {
    this.operations.register('progress.step-done', { policy: mayLearnInClass, apply: (db, payload, context) => this.apply(db, payload, context) });
  }

  private async apply(db: EntityManager, payload: OperationPayload<'progress.step-done'>, { actor }: OperationContext): Promise<Result<void>> {
    const place = { personId: actor.personId, ...payload };
    const step = await openStepAt(db, place);
    if (!step.ok) return step;
    if (!(await pupilMayFinish(db, step.value))) return refuse('access.denied');
    await this.keeper.take(db, place, { kind: 'finished' });
    return ok(undefined);
  }
}
