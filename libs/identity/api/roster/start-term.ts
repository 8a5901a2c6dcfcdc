import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, RequestOf } from '@kindling/contracts';
import { readableSigns, refuse, type Refusal } from '@kindling/kernel';
import { Refused, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { writeAudit } from '../classes/classes.repository.ts';
import { lockClassForRoster } from './roster-import.repository.ts';

type Term = RequestOf<'identity.start-term'>['body'];
const newCode = (): string => Array.from({ length: 6 }, () => readableSigns.charAt(randomInt(readableSigns.length))).join('');

/** The next term: a new class with the same grown-ups and the pupils who go on. Progress begins anew, the old class keeps its own. */
@Injectable()
export class StartTerm {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  run(actor: Actor, classId: string, term: Term): Promise<{ classId: string; code: string } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const held = await lockClassForRoster(db, classId);
      if (!held) return refuse('resource.not-found', {});
      const known = await classBegun(db, term.newClassId);
      if (known) return known.from === classId ? { classId: term.newClassId, code: known.code } : refuse('resource.conflict', {});
      const code = newCode();
      const begun = await addClass(db, { ...term, code, schoolId: held.schoolId, from: classId });
      if (!begun) return refuse('resource.not-found', {});
      await takeGrownUps(db, classId, term.newClassId);
      const taken = await takePupils(db, classId, term.newClassId, term.pupilIds);
      if (taken !== new Set(term.pupilIds).size) throw new Refused('resource.not-found');
      if (term.archiveOld) await db.query('update club_class set archived_at = now() where id = $1', [classId]);
      await writeAudit(db, { actorId: actor.personId, action: 'term-started', subjectId: null, classId: term.newClassId });
      return { classId: term.newClassId, code };
    });
  }
}

async function classBegun(db: EntityManager, id: string): Promise<{ code: string; from: string | null } | null> {
  const [row] = await db.query<{ code: string; follows: string | null }[]>('select code, follows from club_class where id = $1', [id]);
  return row ? { code: row.code, from: row.follows } : null;
}
/** False when there is no such course. */
async function addClass(db: EntityManager, { newClassId, name, courseId, code, schoolId, from }: Term & { code: string; schoolId: string; from: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into club_class (id, school_id, course_id, name, code, follows) select $1, $2, id, $4, $5, $6 from course where id = $3 returning id', [newClassId, schoolId, courseId, name, code, from]);
  return rows.length > 0;
}
async function takeGrownUps(db: EntityManager, from: string, to: string): Promise<void> {
  await db.query("insert into membership (class_id, person_id, tile) select $2, m.person_id, 0 from membership m join person p on p.id = m.person_id where m.class_id = $1 and p.role <> 'pupil' and p.archived_at is null", [from, to]);
}
async function takePupils(db: EntityManager, from: string, to: string, ids: readonly string[]): Promise<number> {
  const rows = await db.query<unknown[]>("insert into membership (class_id, person_id, tile) select $2, m.person_id, m.tile from membership m join person p on p.id = m.person_id where m.class_id = $1 and p.role = 'pupil' and p.archived_at is null and p.id = any($3) returning person_id", [from, to, ids]);
  return rows.length;
}
