import { Inject, Injectable } from '@nestjs/common';
import type { HandInState } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { findHandIn, handInsOfClass, handInsOfPupil } from '../hand-ins/hand-ins.repository.ts';
import { headRevisions, projectOf } from './projects.repository.ts';

/** Looking at work that is there. */
@Injectable()
export class WorkDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async project(actor: Actor, classId: string, exerciseId: string) {
    const db = this.db.manager;
    const projectId = await projectOf(db, actor.personId, classId, exerciseId);
    return {
      projectId, heads: projectId ? await headRevisions(db, { id: projectId, ownerId: actor.personId, classId, exerciseId }) : [],
      handIns: await handInsOfPupil(db, actor.personId, classId, exerciseId),
    };
  }
  async handIns(classId: string, filter: { exerciseId?: string | undefined; state?: HandInState | undefined }) { return { handIns: await handInsOfClass(this.db.manager, classId, filter) }; }
  handIn(id: string) { return findHandIn(this.db.manager, id); }
}
