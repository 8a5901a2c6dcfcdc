import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { announce, FactBus } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import type { StepEvent } from '../../domain/index.ts';
import { stepWithExercise } from '../steps/find-step.ts';
import { ProgressKeeper } from '../steps/progress-keeper.ts';
import { noteHandIn, type StepPlace } from '../steps/step-progress.repository.ts';

interface AboutExercise { readonly personId: string; readonly classId: string; readonly exerciseId: string }

/** What happens at the workbench becomes progress on the step that opens the exercise. */
@Injectable()
export class FollowWorkshop implements OnModuleInit {
  constructor(@Inject(FactBus) private readonly facts: FactBus, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper) {}

  onModuleInit(): void {
    this.facts.on('workshop.attempt-graded', async (db, fact) => {
      await this.take(db, fact, { kind: 'checked', verdict: fact.verdict, passed: fact.passedCheckIds, failed: fact.failedCheckIds });
    });
    this.facts.on('workshop.compile-failed', async (db, fact) => { await this.take(db, fact, { kind: 'compile-failed', code: fact.diagnosticCode }); });
    this.facts.on('workshop.partner-credited', async (db, fact) => {
      const { verdict, passedCheckIds: passed, failedCheckIds: failed } = fact;
      const place = await this.take(db, fact, verdict === 'unchecked' ? { kind: 'visited' } : { kind: 'checked', verdict, passed, failed });
      if (!place) return;
      await noteHandIn(db, place, fact.handInId);
      await announce(db, { topic: 'progress', classId: place.classId, personId: place.personId });
    });
    this.facts.on('workshop.handed-in', async (db, fact) => {
      const place = await this.take(db, fact, { kind: 'visited' });
      if (!place) return;
      await noteHandIn(db, place, fact.handInId);
      await announce(db, { topic: 'progress', classId: place.classId, personId: place.personId });
    });
  }

  private async take(db: EntityManager, fact: AboutExercise, event: StepEvent): Promise<StepPlace | null> {
    const place = await stepWithExercise(db, fact);
    if (place) await this.keeper.take(db, place, event);
    return place;
  }
}
