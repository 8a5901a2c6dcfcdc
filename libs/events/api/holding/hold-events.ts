import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, EventDetails, EventState } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor, Place } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { mayBecome, mayChange, weekLater } from '../../domain/index.ts';
import { fillGroup } from '../answering/answer-event.ts';
import { repliesOfGroup } from '../answering/replies.repository.ts';
import { addEvent, belongThere, changeEvent, classesOfEvent, lockEvent, setState } from './events.repository.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;

/** Planning, changing, and going from state to state. */
@Injectable()
export class HoldEvents {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  write(actor: Actor, eventId: string, place: Place, details: EventDetails): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const known = await lockEvent(db, eventId);
      const where = known ? { schoolId: known.school_id, branchId: known.branch_id } : place;
      const refusal = await problemOf(db, where, details);
      if (refusal) return refuse(refusal);
      if (!known) { await addEvent(db, { id: eventId, place, seriesId: null, by: actor.personId }, details); return {}; }
      if (!mayChange(known.state)) return refuse('event.is-past');
      if (await wouldLosePlaces(db, eventId, details)) return refuse('event.too-few-places');
      await changeEvent(db, eventId, details);
      await fillGroup(db, eventId, null, details.familyPlaces);
      for (const each of details.classes) await fillGroup(db, eventId, each.classId, each.places);
      return {};
    });
  }

  planSeries(actor: Actor, { seriesId, place, details, eventIds }: { seriesId: string; place: Place; details: EventDetails; eventIds: readonly string[] }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const refusal = await problemOf(db, place, details);
      if (refusal) return refuse(refusal);
      const known = await db.query<{ series_id: string | null }[]>('select series_id from club_event where id = any($1)', [eventIds]);
      if (known.length > 0) return known.every((each) => each.series_id === seriesId) ? {} : refuse('resource.conflict');
      for (const [week, id] of [...new Set(eventIds)].entries()) await addEvent(db, { id, place, seriesId, by: actor.personId }, { ...details, ...weekLater(details, week) });
      return {};
    });
  }

  changeState(eventId: string, to: EventState): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const event = await lockEvent(db, eventId);
      if (!event) return refuse('resource.not-found');
      if (event.state === to) return {};
      if (!mayBecome(event.state, to)) return refuse('event.not-now');
      await setState(db, eventId, to);
      return {};
    });
  }
}

async function problemOf(db: EntityManager, place: Place, details: EventDetails): Promise<'event.ends-before-start' | 'event.foreign-class' | null> {
  if (Date.parse(details.endsAt) <= Date.parse(details.startsAt)) return 'event.ends-before-start';
  return (await belongThere(db, place, details.classes.map((each) => each.classId))) ? null : 'event.foreign-class';
}
/** Nobody who was told "you have a place" loses it by a change of numbers. */
async function wouldLosePlaces(db: EntityManager, eventId: string, details: EventDetails): Promise<boolean> {
  const groups = [{ classId: null, places: details.familyPlaces }, ...(await classesOfEvent(db, eventId)).map(({ classId }) => ({ classId, places: details.classes.find((each) => each.classId === classId)?.places ?? 0 }))];
  for (const { classId, places } of groups) {
    const taken = (await repliesOfGroup(db, eventId, classId)).reduce((sum, each) => sum + (each.state === 'coming' ? each.heads : 0), 0);
    if (taken > places) return true;
  }
  return false;
}
