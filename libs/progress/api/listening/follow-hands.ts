import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FactBus } from '@kindling/platform-api';
import { ProgressKeeper } from '../steps/progress-keeper.ts';
import { lastVisit, stepsWithHelp } from '../steps/step-progress.repository.ts';

/** A hand goes up at the step the pupil looked at last, and comes down wherever it is up: the pupil may have moved on. */
@Injectable()
export class FollowHands implements OnModuleInit {
  constructor(@Inject(FactBus) private readonly facts: FactBus, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper) {}

  onModuleInit(): void {
    this.facts.on('live-class.hand-raised', async (db, { personId, classId }) => {
      const last = await lastVisit(db, personId, classId);
      if (last) await this.keeper.take(db, { personId, classId, ...last }, { kind: 'hand-raised' });
    });
    this.facts.on('live-class.hand-lowered', async (db, { personId, classId }) => {
      for (const step of await stepsWithHelp(db, personId, classId)) await this.keeper.take(db, { personId, classId, ...step }, { kind: 'hand-lowered' });
    });
  }
}
