import { Inject, Injectable } from '@nestjs/common';
import type { PublicEvent, ReplyState } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { answerEvent } from '../answering/answer-event.ts';
import { presentEvent, publicEventOf } from '../families/invitations.repository.ts';

/** What a class is invited to. */
@Injectable()
export class PupilEvents {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofClass(actor: Actor, classId: string) {
    const db = this.db.manager;
    const rows = await db.query<{ event_id: string; places: number; state: ReplyState | null }[]>(
      `select c.event_id, c.places, r.state from event_class c join club_event e on e.id = c.event_id left join event_reply r on r.event_id = e.id and r.person_id = $2
       where c.class_id = $1 and e.state in ('published', 'running', 'called-off') and e.ends_at > now() - interval '1 day' order by e.starts_at limit 10`, [classId, actor.personId]);
    const events: (PublicEvent & { mine: ReplyState | null })[] = [];
    for (const row of rows) { const event = await publicEventOf(db, row.event_id); if (event) events.push({ ...await presentEvent(db, event, classId, row.places), mine: row.state }); }
    return { events };
  }

  async reply(actor: Actor, { classId, eventId }: { classId: string; eventId: string }, coming: boolean) {
    const answered = await this.db.transaction((db) => answerEvent(db, eventId, { classId, personId: actor.personId, linkId: null }, { coming, heads: 1 }));
    return answered.ok ? { state: answered.value } : answered;
  }
}
