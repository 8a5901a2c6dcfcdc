import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, StandIn } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { chinaDay, type Refusal, refuse } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { busyDuring, giveSessionTo, sessionAt, type SessionPlace } from '@kindling/timetable/api';
import { DataSource, type EntityManager } from 'typeorm';
import { bestFirst, isCleared } from '../../domain/index.ts';
import { letIn, tutorsNear } from './stand-ins.repository.ts';

interface Found { readonly startsAt: number; readonly endsAt: number; readonly candidates: StandIn[] }

/** A class that its tutor cannot hold is held by somebody who is free. */
@Injectable()
export class StandIns {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  async find(place: SessionPlace) {
    const found = await candidatesFor(this.db.manager, place);
    return found ? { startsAt: new Date(found.startsAt).toISOString(), candidates: found.candidates } : refuse('timetable.not-a-day');
  }

  ask(actor: Actor, place: SessionPlace, personId: string): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const found = await candidatesFor(db, place);
      if (!found) return refuse('timetable.not-a-day');
      const candidate = found.candidates.find((each) => each.personId === personId);
      if (!candidate) return refuse('resource.not-found');
      if (candidate.busyWith !== null) return refuse('stand-in.busy');
      if (await letIn(db, place.classId, personId, new Date(found.endsAt))) await writeAudit(db, { actorId: actor.personId, action: 'class-lent', subjectId: personId, classId: place.classId });
      await giveSessionTo(db, place, personId, actor.personId);
      await this.facts.record(db, 'volunteers.stand-in-asked', { personId, classId: place.classId, seriesId: place.seriesId, on: place.on });
      return {};
    });
  }
}

/** Nobody whose papers are not in order, and not the one who cannot come. */
async function candidatesFor(db: EntityManager, place: SessionPlace): Promise<Found | null> {
  const session = await sessionAt(db, place);
  if (!session) return null;
  const day = chinaDay(new Date(session.startsAt).toISOString());
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const near = (await tutorsNear(db, place.classId)).filter((each) => each.personId !== session.tutorId && isCleared(each, day));
  const busy = await busyDuring(db, near.map(({ personId }) => personId), session);
  const candidates = near.map(({ personId, name, evenings, knowsClass, minutesLately }): StandIn => ({ personId, name, free: evenings.includes(weekday), busyWith: busy.find((each) => each.personId === personId)?.className ?? null, knowsClass, minutesLately }));
  return { startsAt: session.startsAt, endsAt: session.endsAt, candidates: bestFirst(candidates) };
}
