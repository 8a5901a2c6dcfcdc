import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { announce, type Actor } from '@kindling/platform-api';
import { lockHandIn, placeOfHandIn } from '@kindling/workshop/api';
import { DataSource } from 'typeorm';
import { mayBeCommented, rubricFor } from '../../domain/index.ts';
import { chipsOf, exerciseOfHandIn, lineAround, marksOf, roundBefore, roundsOf, setMark } from './marking.repository.ts';
import { voicesOn } from './voice-notes.repository.ts';

/** What lies beside the work while it is marked. */
@Injectable()
export class MarkingDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async sheet(actor: Actor, handInId: string) {
    const db = this.db.manager;
    const exercise = await exerciseOfHandIn(db, handInId);
    if (!exercise) return refuse('resource.not-found');
    const [marks, voices, rounds, previous] = await Promise.all([marksOf(db, handInId), voicesOn(db, handInId, actor.personId), roundsOf(db, handInId), roundBefore(db, handInId)]);
    return { criteria: [...rubricFor(exercise)], marks, voices, rounds, previous };
  }

  async desk(handInId: string) {
    const place = await placeOfHandIn(this.db.manager, handInId);
    if (!place) return refuse('resource.not-found');
    const [chips, line] = await Promise.all([chipsOf(this.db.manager, place.classId), lineAround(this.db.manager, place.classId, place.exerciseId)]);
    return { chips, line };
  }

  mark(actor: Actor, handInId: string, criterion: string, level: number | null): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const [state, place, exercise] = [await lockHandIn(db, handInId), await placeOfHandIn(db, handInId), await exerciseOfHandIn(db, handInId)];
      if (!state || !place || !exercise || !rubricFor(exercise).some((each) => each.id === criterion)) return refuse('resource.not-found');
      const allowed = mayBeCommented(state);
      if (!allowed.ok) return allowed;
      await setMark(db, { handInId, criterion, level, by: actor.personId });
      await announce(db, { topic: 'feedback', classId: place.classId, personId: place.ownerId });
      return {};
    });
  }
}
