import { Inject, Injectable } from '@nestjs/common';
import type { RehearsalDebrief, RequestOf } from '@kindling/contracts';
import { lessonToShow } from '@kindling/courses/api';
import { chinaDay, refuse } from '@kindling/kernel';
import { debriefOf } from '@kindling/live-class/domain';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { noteTrained } from '../members/members.repository.ts';
import { firstLesson, rehearsalAt, rehearsalsOf, storeRehearsal } from './rehearsals.repository.ts';

/** Shorter was a look around. */
const COUNTS_FROM_MS = 120_000;

/** Practice without pupils. Nothing here writes where classes, hours or people are counted. */
@Injectable()
export class Rehearsals {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async lesson() {
    const id = await firstLesson(this.db.manager);
    return (id && (await lessonToShow(this.db.manager, id))) || refuse('resource.not-found');
  }
  async mine(actor: Actor) { return { rehearsals: await rehearsalsOf(this.db.manager, actor.personId) }; }

  finish(actor: Actor, id: string, { lessonId, source, log, looked, talkedMs }: RequestOf<'rehearsals.finish'>['body']): Promise<RehearsalDebrief> {
    return this.db.transaction(async (db) => {
      const known = await rehearsalAt(db, actor.personId, id);
      if (known) return known;
      const found = debriefOf(log, actor.personId, looked, talkedMs);
      const debrief = { ...found, hands: [...found.hands], stuck: [...found.stuck], counts: found.lastedMs >= COUNTS_FROM_MS };
      await storeRehearsal(db, { id, personId: actor.personId, lessonId, source, debrief });
      if (debrief.counts) await noteTrained(db, actor.personId, 'rehearsal', chinaDay(new Date().toISOString()));
      return debrief;
    });
  }
}
