import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationPayload } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { OperationRegistry, type OperationContext } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { takesCheckIns } from '../../domain/index.ts';
import { mayHelpAtEvents } from '../event-policies.ts';
import { placeOfEvent } from '../event-place.ts';
import { findEvent } from '../holding/events.repository.ts';
import { noteFamily, notePupil, noteWalkIn, strike } from './attendance.repository.ts';

/** At the door: operations, so that a door without network loses nobody and counts nobody twice. */
@Injectable()
export class CheckIn implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry) {}

  onModuleInit(): void {
    const place = (db: EntityManager, { eventId }: { eventId: string }) => placeOfEvent(db, eventId);
    this.operations.registerAtPlace('events.check-in', { policy: mayHelpAtEvents, place, apply: checkIn });
    this.operations.registerAtPlace('events.undo-check-in', { policy: mayHelpAtEvents, place, apply: async (db, { eventId, attendanceId }) => { await strike(db, eventId, attendanceId); return ok(undefined); } });
  }
}

async function checkIn(db: EntityManager, { eventId, attendanceId, at, who }: OperationPayload<'events.check-in'>, { actor, receivedAt }: OperationContext): Promise<Result<void>> {
  const event = await findEvent(db, eventId);
  if (!event || !takesCheckIns(event.state)) return refuse('event.not-now');
  // The clock of an old computer may be anywhere; nobody came before the day of the event or later than now.
  const noted = { id: attendanceId, eventId, by: actor.personId, at: new Date(Math.min(receivedAt.getTime(), Math.max(Date.parse(at), event.starts_at.getTime() - 86_400_000))) };
  if (who.is === 'walk-in') { await noteWalkIn(db, noted, who.heads); return ok(undefined); }
  const known = who.is === 'pupil' ? await notePupil(db, noted, who.personId) : await noteFamily(db, noted, who.replyId);
  return known ? ok(undefined) : refuse('event.foreign-class');
}
