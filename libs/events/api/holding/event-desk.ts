import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { nextStates } from '../../domain/index.ts';
import { countsOf, familiesOf, pupilsOfEvent, pupilsThere } from '../answering/replies.repository.ts';
import { walkInsOf } from '../door/attendance.repository.ts';
import { both, classesOfEvent, eventsWithin, findEvent, type StoredEvent } from './events.repository.ts';
import { classesWithin, placesWithin } from './places.repository.ts';

const none = { coming: 0, waiting: 0, checkedIn: 0 };
const reachOf = (actor: Actor) => ({ all: actor.role === 'admin', schoolIds: actor.reach, branchIds: actor.branchIds });

/** Looking at events as those who hold them. */
@Injectable()
export class EventDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor) {
    const [db, reach, mayHold] = [this.db.manager, reachOf(actor), actor.role !== 'tutor'];
    // A teacher's branch may be seen, but only the own school holds what the teacher plans.
    const holding = actor.role === 'teacher' ? { all: false, schoolIds: [actor.schoolId], branchIds: [] } : reach;
    return { events: await eventsWithin(db, reach), places: mayHold ? await placesWithin(db, holding) : [], classes: mayHold ? await classesWithin(db, holding) : [], mayHold };
  }

  async event(eventId: string) {
    const db = this.db.manager;
    const event = await findEvent(db, eventId);
    if (!event) return refuse('resource.not-found');
    const [classes, counts, there, families] = [await classesOfEvent(db, eventId), await countsOf(db, eventId), await pupilsThere(db, eventId), await familiesOf(db, eventId)];
    const countOf = (classId: string | null) => { const found = counts.find((each) => each.classId === classId) ?? none; return { coming: found.coming, waiting: found.waiting, checkedIn: found.checkedIn }; };
    return {
      ...detailsOf(event), classes: classes.map(({ classId, places }) => ({ classId, places })), id: event.id, place: { schoolId: event.school_id, branchId: event.branch_id }, placeName: { zh: event.name_zh, en: event.name_en },
      state: event.state, next: [...nextStates(event.state)], families, walkIns: await walkInsOf(db, eventId),
      groups: [{ classId: null, className: null, places: event.family_places, ...countOf(null) }, ...classes.map((each) => ({ ...each, ...countOf(each.classId), checkedIn: there.find(({ classId }) => classId === each.classId)?.n ?? 0 }))],
    };
  }

  async classPeople(classId: string, eventId: string) {
    const db = this.db.manager;
    const found = (await classesOfEvent(db, eventId)).find((each) => each.classId === classId);
    if (!found) return refuse('resource.not-found');
    return { className: found.className, places: found.places, people: await pupilsOfEvent(db, eventId, classId) };
  }
}

const detailsOf = (event: StoredEvent) => ({
  kind: event.kind, title: both(event, 'title'), text: both(event, 'text'), where: both(event, 'where'), startsAt: event.starts_at.toISOString(), endsAt: event.ends_at.toISOString(), familyPlaces: event.family_places, contact: event.contact, needs: event.needs,
});
