import { Inject, Injectable } from '@nestjs/common';
import type { Me } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { classesOf, tilesBehind } from '../classes/classes.repository.ts';
import { endSession, findPerson } from '../sessions/sessions.repository.ts';

/** Questions about people that need no decision. */
@Injectable()
export class PeopleDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async me(personId: string): Promise<Me> {
    const person = await findPerson(this.db.manager, personId);
    const classes = await classesOf(this.db.manager, { id: person.id, role: person.role, schoolId: person.school_id });
    return { id: person.id, name: person.name, role: person.role, school: { id: person.school_id, name: { zh: person.name_zh, en: person.name_en } }, classes };
  }
  async tiles(code: string) { return (await tilesBehind(this.db.manager, code)) ?? refuse('resource.not-found', {}); }
  signOut(actor: Actor): Promise<void> { return endSession(this.db.manager, actor); }
}
