import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { findExercise } from '@kindling/exercises/api';
import { areAllPupilsOf, pupilsOf, SignIn } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { endPair, partnerOf, setPartner } from './pairs.repository.ts';

export interface WorkPlace { readonly classId: string; readonly exerciseId: string }
const placeOf = (actor: Actor, place: WorkPlace) => ({ ownerId: actor.personId, ...place });

/** Two at one computer: the partner shows by PIN that they are there, and gets no session for it. */
@Injectable()
export class PairDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(SignIn) private readonly signIn: SignIn) {}

  async mine(actor: Actor, place: WorkPlace) {
    const found = await partnerOf(this.db.manager, placeOf(actor, place));
    const mates = (await pupilsOf(this.db.manager, place.classId)).filter(({ id }) => id !== actor.personId).map(({ id, name, tile }) => ({ personId: id, name, tile }));
    return { pair: found && { partner: { personId: found.personId, name: found.name, tile: found.tile }, seconds: found.seconds }, mates };
  }

  async join(actor: Actor, place: WorkPlace, { personId, pin }: { personId: string; pin: string }): Promise<Record<string, never> | Refusal<ErrorCode>> {
    const db = this.db.manager;
    if (personId === actor.personId || !(await areAllPupilsOf(db, place.classId, [personId])) || !(await findExercise(db, place.exerciseId))) return refuse('resource.not-found');
    const there = await partnerOf(db, placeOf(actor, place));
    if (there && there.personId !== personId) return refuse('pair.full');
    const known = await this.signIn.provePin(place.classId, personId, pin);
    if (!known.ok) return known;
    if (!there) await setPartner(db, placeOf(actor, place), personId, actor.sessionId);
    return {};
  }

  async leave(actor: Actor, place: WorkPlace) { await endPair(this.db.manager, placeOf(actor, place)); return {}; }
}
