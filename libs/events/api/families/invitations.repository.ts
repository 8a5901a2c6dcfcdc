import type { Invitation, PublicEvent, ReplyState } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { isShown, takesAnswers, freePlaces } from '../../domain/index.ts';
import { repliesOfGroup } from '../answering/replies.repository.ts';
import { both, findEvent, type StoredEvent } from '../holding/events.repository.ts';
import type { Child, FamilyLink } from './links.repository.ts';

export async function presentEvent(db: EntityManager, event: StoredEvent, classId: string | null = null, places = event.family_places): Promise<PublicEvent> {
  return {
    id: event.id, kind: event.kind, title: both(event, 'title'), text: both(event, 'text'), where: both(event, 'where'), holder: { zh: event.name_zh, en: event.name_en }, startsAt: event.starts_at.toISOString(), endsAt: event.ends_at.toISOString(),
    state: event.state, contact: event.contact, familyPlaces: event.family_places, free: freePlaces(places, await repliesOfGroup(db, event.id, classId)),
  };
}
export async function publicEventOf(db: EntityManager, eventId: string): Promise<StoredEvent | null> {
  const event = await findEvent(db, eventId);
  return event && isShown(event.state) ? event : null;
}

/** What the families of a school may come to, for a month after it was, so that they can still say how it was. */
export async function eventsForChild(db: EntityManager, child: Child): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `select e.id from club_event e where e.state <> 'draft' and e.starts_at > now() - interval '30 days' and (e.family_places > 0 or exists (select 1 from event_class c where c.event_id = e.id and c.class_id = $2))
       and (e.school_id = $1 or exists (select 1 from branch_school b where b.branch_id = e.branch_id and b.school_id = $1)) order by e.starts_at limit 20`, [child.schoolId, child.classId]);
  return rows.map(({ id }) => id);
}

interface Standing { state: ReplyState; heads: number; number: number; id: string }
export async function replyOfLink(db: EntityManager, eventId: string, linkId: string): Promise<Standing | null> {
  const [row] = await db.query<Standing[]>('select id, state, heads, number from event_reply where event_id = $1 and link_id = $2', [eventId, linkId]);
  return row ?? null;
}
/** Whoever said yes, or whose child was there, may say how it was. */
export async function mayAnswer(db: EntityManager, event: StoredEvent, link: FamilyLink): Promise<boolean> {
  if (!takesAnswers(event.state)) return false;
  const [there] = await db.query<unknown[]>("select 1 from event_attendance where event_id = $1 and person_id = $2 union all select 1 from event_reply where event_id = $1 and link_id = $3 and state = 'coming' limit 1", [event.id, link.personId, link.id]);
  return there !== undefined;
}
export async function hasAnswered(db: EntityManager, eventId: string, key: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from event_survey where event_id = $1 and answer_key = $2', [eventId, key]);
  return rows.length > 0;
}
/** False when this link has answered before. */
export async function addAnswers(db: EntityManager, eventId: string, key: string, answers: unknown): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into event_survey (event_id, answer_key, answers) values ($1, $2, $3) on conflict do nothing returning event_id', [eventId, key, JSON.stringify(answers)]);
  return rows.length > 0;
}
export type Reply = Invitation['reply'];
