import { Inject, Injectable } from '@nestjs/common';
import type { TrainingStep } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { pathsOf, sheetsOf, stepsOf, writeEvenings, writeSheet, writeSteps, type Sheet } from './members.repository.ts';

/** What an organiser has to know of each member: that the papers were seen, when and until when, never the papers themselves. */
@Injectable()
export class SheetDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async of(branchId: string) { return { steps: await stepsOf(this.db.manager, branchId), sheets: await sheetsOf(this.db.manager, branchId) }; }
  write(place: { branchId: string; personId: string }, sheet: Sheet) { return this.db.transaction((db) => writeSheet(db, place, sheet)); }
  async setPath(branchId: string, steps: readonly TrainingStep[]) { await writeSteps(this.db.manager, branchId, steps); return {}; }

  async mine(actor: Actor) {
    const rows = await pathsOf(this.db.manager, actor.personId);
    const evenings = [...new Set(rows.flatMap((row) => row.evenings))].sort();
    return {
      evenings,
      branches: rows.map(({ id, zh, en, steps, training, backgroundEnds, pledgeEnds }) => ({
        id, name: { zh, en }, backgroundEnds, pledgeEnds, steps: steps.map((step) => ({ ...step, doneOn: training.find((done) => done.stepId === step.id)?.doneOn ?? null })),
      })),
    };
  }
  async setEvenings(actor: Actor, evenings: readonly number[]) { await writeEvenings(this.db.manager, actor.personId, evenings); return {}; }
}
