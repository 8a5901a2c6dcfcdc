import { Inject, Injectable } from '@nestjs/common';
import type { LookAction } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { writeAudit, isPupilOf } from '../classes/classes.repository.ts';
import { endSessionsOf } from '../sessions/sessions.repository.ts';
import { archivedOf, removeMember, renamePupil, setArchived } from './roster-import.repository.ts';

/** Small changes to one pupil of a class; each is written down. */
@Injectable()
export class KeepRoster {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  edit(actor: Actor, classId: string, personId: string, { name, tile }: { name: string; tile: number }) {
    return this.change(actor, classId, personId, 'pupil-edited', (db) => renamePupil(db, classId, personId, name, tile));
  }
  leave(actor: Actor, classId: string, personId: string) {
    return this.change(actor, classId, personId, 'pupil-left', (db) => removeMember(db, classId, personId));
  }
  archive(actor: Actor, classId: string, personId: string, archived: boolean) {
    return this.change(actor, classId, personId, archived ? 'pupil-archived' : 'pupil-restored', async (db) => {
      await setArchived(db, personId, archived);
      if (archived) await endSessionsOf(db, personId);
    });
  }
  async archived(classId: string) {
    return { pupils: (await archivedOf(this.db.manager, classId)).map(({ archivedAt, ...pupil }) => ({ ...pupil, archivedAt: archivedAt.toISOString() })) };
  }

  private change(actor: Actor, classId: string, personId: string, action: LookAction, work: (db: EntityManager) => Promise<void>) {
    return this.db.transaction(async (db) => {
      if (!(await isPupilOf(db, classId, personId))) return refuse('resource.not-found', {});
      await work(db);
      await writeAudit(db, { actorId: actor.personId, action, subjectId: personId, classId });
      return {};
    });
  }
}
