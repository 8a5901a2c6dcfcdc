import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, ActorSource } from '@kindling/platform-api';
import type { Role } from '@kindling/contracts';
import { DataSource, type EntityManager } from 'typeorm';

interface PersonRow { person_id: string; name: string; role: Role; school_id: string; class_ids: string[]; branch_ids: string[]; reach: string[] }

/** Only a hash of the token is stored: a copy of the table signs nobody in. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const columns = `p.id person_id, p.name, p.role, p.school_id,
         coalesce((select array_agg(m.class_id::text) from membership m join club_class c on c.id = m.class_id and c.archived_at is null
                   where m.person_id = p.id), '{}') class_ids,
         coalesce((select array_agg(b.branch_id::text) from branch_member b where b.person_id = p.id), '{}') branch_ids,
         case p.role when 'organiser' then array(select distinct bs.school_id::text from branch_member b join branch_school bs on bs.branch_id = b.branch_id where b.person_id = p.id) else '{}' end reach`;
const asActor = (row: PersonRow, sessionId: string): Actor =>
  ({ personId: row.person_id, name: row.name, role: row.role, schoolId: row.school_id, classIds: row.class_ids, branchIds: row.branch_ids, reach: [row.school_id, ...row.reach.filter((id) => id !== row.school_id)], sessionId });

@Injectable()
export class SessionActors implements ActorSource {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async actorOf(token: string): Promise<Actor | null> {
    const [row] = await this.db.query<(PersonRow & { session_id: string })[]>(
      `select s.id session_id, ${columns} from session s join person p on p.id = s.person_id and p.archived_at is null
       where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()`, [hashToken(token)]);
    return row ? asActor(row, row.session_id) : null;
  }
}

/** For what is read in somebody's name while they are not there, such as a private calendar: what they may see is decided as of today. */
export async function actorOfPerson(db: EntityManager, personId: string): Promise<Actor | null> {
  const [row] = await db.query<PersonRow[]>(`select ${columns} from person p where p.id = $1 and p.archived_at is null`, [personId]);
  return row ? asActor(row, '') : null;
}
