import { Inject, Injectable } from '@nestjs/common';
import { announce, FactBus } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { advance, isDone, needsHelp, type StepEvent, type StepProgress } from '../../domain/index.ts';
import { settleRevisits } from '../assignments/assignments.repository.ts';
import { lockProgress, saveProgress, type StepPlace } from './step-progress.repository.ts';

/** The one way progress changes: take the row, decide, save, tell those who watch. */
@Injectable()
export class ProgressKeeper {
  constructor(@Inject(FactBus) private readonly facts: FactBus) {}

  async take(db: EntityManager, place: StepPlace, event: StepEvent): Promise<StepProgress> {
    const before = await lockProgress(db, place);
    const after = advance(before, event);
    if (isDoneAgain(event)) await settleRevisits(db, place);
    if (after === before) return after;
    await saveProgress(db, place, after);
    if (after.state !== before.state || after.attempts !== before.attempts) await this.tell(db, place, before, after);
    return after;
  }

  private async tell(db: EntityManager, place: StepPlace, before: StepProgress, after: StepProgress): Promise<void> {
    await announce(db, { topic: 'progress', classId: place.classId, personId: place.personId });
    if (needsHelp(after.state) && !needsHelp(before.state)) await this.facts.record(db, 'progress.stuck', { ...place, reason: after.stuckBecause ?? 'hand-raised' });
    if (!needsHelp(after.state) && needsHelp(before.state)) await this.facts.record(db, 'progress.unstuck', place);
    if (isDone(after.state) && !isDone(before.state)) await this.facts.record(db, 'progress.step-finished', { ...place, state: after.state });
  }
}

/** Done once more, even when the step was done before. */
const isDoneAgain = (event: StepEvent): boolean => event.kind === 'finished' || (event.kind === 'checked' && event.verdict === 'passed');
