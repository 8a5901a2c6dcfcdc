import { randomUUID } from 'node:crypto';
import type { ErrorCode, ReplyState } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import { freePlaces, movingUp, stateFor, takesReplies } from '../../domain/index.ts';
import { classesOfEvent, lockEvent, type StoredEvent } from '../holding/events.repository.ts';
import { moveUp, putReply, repliesOfGroup, type Asker, type StoredReply } from './replies.repository.ts';

/** Yes or no of one pupil or family; whoever waited moves up in the same transaction. */
export async function answerEvent(db: EntityManager, eventId: string, asker: Asker, said: { coming: boolean; heads: number }): Promise<Result<ReplyState, ErrorCode>> {
  const event = await lockEvent(db, eventId);
  if (!event) return refuse('resource.not-found');
  if (!takesReplies(event.state)) return refuse('event.not-now');
  const places = await placesOfGroup(db, event, asker.classId);
  if (places === null) return refuse('resource.not-found');
  if (places === 0) return refuse('event.closed-to-families');
  const list = await repliesOfGroup(db, eventId, asker.classId, asker);
  const mine = list.find((each) => each.mine);
  const state = newState(places, list, said);
  if (state === 'no-room') return refuse('event.too-few-places');
  await putReply(db, eventId, randomUUID(), asker, { heads: said.heads, state, again: state !== 'not-coming' && (!mine || mine.state === 'not-coming') });
  await fillGroup(db, eventId, asker.classId, places);
  return ok(await stateNow(db, eventId, asker));
}

/** More heads for somebody who has places already are given only when free: asking for more must not lose what one has. */
function newState(places: number, list: readonly StoredReply[], { coming, heads }: { coming: boolean; heads: number }): ReplyState | 'no-room' {
  const mine = list.find((each) => each.mine);
  if (!coming) return 'not-coming';
  if (!mine || mine.state === 'not-coming') return stateFor(places, list.filter((each) => !each.mine), heads);
  if (mine.state === 'waiting' || heads <= mine.heads) return mine.state;
  return freePlaces(places, list.filter((each) => !each.mine)) >= heads && !list.some((each) => each.state === 'waiting') ? 'coming' : 'no-room';
}
async function stateNow(db: EntityManager, eventId: string, asker: Asker): Promise<ReplyState> {
  return (await repliesOfGroup(db, eventId, asker.classId, asker)).find((each) => each.mine)?.state ?? 'not-coming';
}
async function placesOfGroup(db: EntityManager, event: StoredEvent, classId: string | null): Promise<number | null> {
  if (classId === null) return event.family_places;
  return (await classesOfEvent(db, event.id)).find((each) => each.classId === classId)?.places ?? null;
}
/** The caller holds the event's row. */
export async function fillGroup(db: EntityManager, eventId: string, classId: string | null, places: number): Promise<void> {
  await moveUp(db, movingUp(places, await repliesOfGroup(db, eventId, classId)));
}
