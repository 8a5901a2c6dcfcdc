import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** Where an event belongs; null when there is none of that id. */
export async function placeOfEvent(db: EntityManager, eventId: string): Promise<Place | null> {
  const [row] = await db.query<Place[]>('select school_id "schoolId", branch_id "branchId" from club_event where id = $1', [eventId]);
  return row ?? null;
}
export const eventInPath = (input: { params: { eventId: string } }, db: EntityManager): Promise<Place | null> => placeOfEvent(db, input.params.eventId);
/** An event that is there stays where it is, whatever the body says. */
export const eventToWrite = async (input: { params: { eventId: string }; body: { place: Place } }, db: EntityManager): Promise<Place> => (await eventInPath(input, db)) ?? input.body.place;
export const placeInBody = (input: { body: { place: Place } }): Promise<Place> => Promise.resolve(input.body.place);
