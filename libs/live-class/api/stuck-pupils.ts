import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FactBus } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import type { LiveCommand } from '../domain/index.ts';
import { ClassLog } from './class-log.ts';
import { openLiveId } from './live-class.repository.ts';

/** What progress says about a pupil appears in the class that is open now. */
@Injectable()
export class StuckPupils implements OnModuleInit {
  constructor(@Inject(FactBus) private readonly facts: FactBus, @Inject(ClassLog) private readonly log: ClassLog) {}

  onModuleInit(): void {
    this.facts.on('progress.stuck', (db, fact) => this.note(db, fact, { kind: 'pupil.stuck', data: { reason: fact.reason } }));
    this.facts.on('progress.unstuck', (db, fact) => this.note(db, fact, { kind: 'pupil.unstuck', data: {} }));
  }

  private async note(db: EntityManager, { personId, classId }: { personId: string; classId: string }, command: LiveCommand): Promise<void> {
    const liveId = await openLiveId(db, classId);
    // A refusal only means that the class has just closed or the pupil was sent out.
    if (liveId) await this.log.appendWithin(db, { liveId, who: { personId, name: '', role: 'pupil' }, command, commandId: null });
  }
}
