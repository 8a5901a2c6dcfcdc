import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { PersonPlaces, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { writeAudit, isPupilOf } from '../classes/classes.repository.ts';
import { endSessionsOf } from '../sessions/sessions.repository.ts';
import { everythingAbout } from './everything-about.ts';
import { forgetPerson, lockPupil } from './pupil-data.repository.ts';

interface Found { readonly name: string; readonly classIds: readonly string[] }

/** What is stored about a pupil, to be handed out or erased for good. */
@Injectable()
export class PupilData implements OnModuleInit {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PersonPlaces) private readonly places: PersonPlaces) {}

  onModuleInit(): void {
    this.places.register(
      { table: 'sign_in_throttle', tells: "t.account = 'pupil:' || $1::text", forget: ["delete from sign_in_throttle where account = 'pupil:' || $1::text"] },
      // That something was done stays; about whom it was done does not.
      { table: 'audit_entry', tells: '$1::uuid in (t.subject_id, t.actor_id)', forget: ['update audit_entry set subject_id = null where subject_id = $1::uuid', 'update audit_entry set actor_id = $2::uuid where actor_id = $1::uuid'] },
    );
  }

  export(actor: Actor, classId: string, personId: string) {
    return this.db.transaction(async (db) => {
      const found = await pupilOf(db, actor, classId, personId);
      if ('code' in found) return found;
      const tables = await everythingAbout(db, personId, this.places.all());
      await writeAudit(db, { actorId: actor.personId, action: 'pupil-exported', subjectId: personId, classId });
      return { personId, name: found.name, exportedAt: new Date().toISOString(), tables: Object.fromEntries([...tables].filter(([, rows]) => rows.length > 0).map(([table, rows]) => [table, [...rows]])) };
    });
  }

  erase(actor: Actor, classId: string, personId: string, typedName: string) {
    return this.db.transaction(async (db) => {
      const found = await pupilOf(db, actor, classId, personId);
      if ('code' in found) return found;
      if (typedName.trim() !== found.name) return refuse('resource.conflict', {});
      const tables = await everythingAbout(db, personId, this.places.all());
      await endSessionsOf(db, personId);
      await forgetPerson(db, { id: personId, name: found.name }, randomUUID(), this.places.all());
      await writeAudit(db, { actorId: actor.personId, action: 'pupil-erased', subjectId: null, classId });
      return { erased: Object.fromEntries([...tables].filter(([, rows]) => rows.length > 0).map(([table, rows]) => [table, rows.length])) };
    });
  }
}

/** Work of other classes may not go with this one: whoever acts looks after every class of the pupil. */
async function pupilOf(db: EntityManager, actor: Actor, classId: string, personId: string): Promise<Found | Refusal<ErrorCode>> {
  const pupil = await lockPupil(db, personId);
  if (!pupil || !(await isPupilOf(db, classId, personId))) return refuse('resource.not-found', {});
  const everywhere = actor.role === 'admin' || actor.role === 'organiser' || pupil.classIds.every((id) => actor.classIds.includes(id));
  return everywhere ? pupil : refuse('access.denied', {});
}
